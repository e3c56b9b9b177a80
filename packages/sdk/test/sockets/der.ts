// The parts of DER (X.690) that a certificate is written in: each is a tag, a length and the content.

/** Bytes under a tag. */
export function octets(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag), length(content.length), content]);
}

/** A SEQUENCE. */
export function nodes(...parts: readonly Uint8Array[]): Buffer {
  return octets(0x30, Buffer.concat(parts));
}

/** Something under a context tag of its own, as optional fields are. */
export function tagged(number: number, content: Uint8Array): Buffer {
  return octets(0xa0 + number, content);
}

/** A positive INTEGER; the first of its bytes must be one from 1 to 127. */
export function integer(bytes: Uint8Array): Buffer {
  return octets(2, bytes);
}

/** A UTF8String. */
export function text(value: string): Buffer {
  return octets(0x0c, Buffer.from(value));
}

/** A UTCTime, which holds for the years 1950 to 2049. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return octets(0x17, Buffer.from(`${digits}Z`));
}

/** An OBJECT IDENTIFIER, such as `2.5.4.3`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return octets(6, Buffer.from([first * 40 + second, ...rest.flatMap(sevenBits)]));
}

/** A number in groups of seven bits; all bytes but the last have their first bit set. */
function sevenBits(value: number): number[] {
  const groups = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.of(bytes);
  const size = bytes < 0x100 ? [bytes] : [bytes >> 8, bytes & 0xff];
  return Buffer.of(0x80 + size.length, ...size);
}
