/** What the bytes of a body are: JSON, nothing, or something else. */
export type ParsedBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly text: string };

const decoder = new TextDecoder();

/** Parses a body; it never throws. The `Content-Type` is not asked: proxies get it wrong. */
export function parseJson(bytes: Uint8Array): ParsedBody {
  const text = decoder.decode(bytes);
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'other', text };
  }
}
