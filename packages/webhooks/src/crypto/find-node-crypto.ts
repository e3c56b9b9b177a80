/** A key of `node:crypto`, of which nothing more is used. */
type NodeKey = object;

/** What is used of an HMAC of `node:crypto`. */
interface NodeHmac {
  update(data: string | Uint8Array): NodeHmac;
  digest(form: 'hex' | 'binary'): string;
}

/** What is used of `node:crypto`. */
export interface NodeCrypto {
  readonly createSecretKey: (key: Uint8Array) => NodeKey;
  readonly createHmac: (algorithm: string, key: NodeKey) => NodeHmac;
}

interface Runtime {
  readonly process?: { readonly getBuiltinModule?: (name: string) => Partial<NodeCrypto> | undefined };
}

const runtime: Runtime = globalThis;

/**
 * `node:crypto`, where the runtime has it: Node.js, Bun, Deno, and Workers that are asked for it. An import
 * would break bundles for the others.
 */
export function findNodeCrypto(): NodeCrypto | undefined {
  try {
    const { createHmac, createSecretKey } = runtime.process?.getBuiltinModule?.('node:crypto') ?? {};
    if (typeof createHmac !== 'function' || typeof createSecretKey !== 'function') return undefined;
    return { createHmac, createSecretKey };
  } catch {
    // Something that only looks like a process.
    return undefined;
  }
}
