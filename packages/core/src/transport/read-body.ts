/**
 * Reads a body to its end. When the signal ends, the connection is given up, even below a fetch that does not
 * know signals.
 */
export async function readBody(response: Response, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = response;
  // Some implementations of fetch have bodies of another kind.
  if (typeof body?.getReader !== 'function') return new Uint8Array(await response.arrayBuffer());
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const giveUp = (): void => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
    signal.throwIfAborted();
    return join(chunks);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
