interface Runtime {
  readonly process?: unknown;
  readonly navigator?: { readonly userAgent?: string };
}

/** Whether this is a Worker of Cloudflare, which ends with its answer whatever is not handed to `waitUntil`. */
export function isWorker(): boolean {
  const runtime: Runtime = globalThis;
  return runtime.navigator?.userAgent === 'Cloudflare-Workers';
}
