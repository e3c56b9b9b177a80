/** Throws when it is made of what is no certificate. */
type CertificateParser = new (pem: string) => object;

interface Runtime {
  readonly process?: {
    readonly versions?: Readonly<Record<string, string | undefined>>;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly getBuiltinModule?: (name: 'node:crypto') => { readonly X509Certificate?: CertificateParser };
  };
  readonly Deno?: { readonly version?: { readonly deno?: string } };
  readonly navigator?: { readonly userAgent?: string };
  readonly window?: { readonly document?: unknown };
}

// The SDK runs on more than Node.js, so nothing of any runtime is imported: what is there is looked up.
const runtime: Runtime = globalThis;

/** An environment variable; undefined where there is none, or none may be read. */
export function environmentVariable(name: string): string | undefined {
  try {
    return runtime.process?.env?.[name];
  } catch {
    // Deno without the permission.
    return undefined;
  }
}

/** The runtime with its version, such as `node/24.1.0`; undefined where it is not known. */
export function runtimeName(): string | undefined {
  const { process, Deno, navigator } = runtime;
  if (Deno?.version?.deno !== undefined) return `deno/${Deno.version.deno}`;
  if (process?.versions?.['bun'] !== undefined) return `bun/${process.versions['bun']}`;
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd';
  return process?.versions?.['node'] === undefined ? undefined : `node/${process.versions['node']}`;
}

/**
 * Whether this is a Worker of Cloudflare. It ends whatever a request has begun, without a word, when that is answered or
 * its sender has gone away: timers and calls under way included, which others may count on.
 */
export function isWorker(): boolean {
  return runtimeName() === 'workerd';
}

/** Whether this is a web page. A page that a test library imitates inside Node.js is none. */
export function isBrowser(): boolean {
  const { process, window } = runtime;
  return window?.document !== undefined && process?.versions?.['node'] === undefined;
}

/** What reads a certificate in PEM form; undefined where the runtime has nothing of the kind. */
export function certificateParser(): CertificateParser | undefined {
  return runtime.process?.getBuiltinModule?.('node:crypto').X509Certificate;
}

/** Whether this is Node.js in an older version than the given one. */
export function isNodeBefore(major: number, minor: number): boolean {
  const [, ownMajor, ownMinor] = /^node\/(\d+)\.(\d+)/.exec(runtimeName() ?? '') ?? [];
  if (ownMajor === undefined) return false;
  return Number(ownMajor) < major || (Number(ownMajor) === major && Number(ownMinor) < minor);
}
