/**
 * Names the record of a key at an origin in a store. The key itself is not in the name: only the beginning of its
 * SHA-256, which tells keys apart and gives none away.
 */
export function storeNames(origin: string): (key: string) => Promise<string> {
  let last: { readonly key: string; readonly name: Promise<string> } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, name: nameOf(origin, key) };
    return last.name;
  };
}

async function nameOf(origin: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const hex = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `clawbook:rate-limit:${origin}:${hex}`;
}
