import * as fc from 'fast-check';

const special = [
  ...'/\\.%?#&=+:;,@!*()[]{}<>"\'` \t\r\n\0-_~'.split(''),
  '..',
  '%2e',
  '%2F',
  '%5C',
  '\u007f',
  '\u0080',
  '\u00ff',
  '\u0100',
];

// The unit `binary` of fast-check would do, but takes most of a second to get ready, in each file anew.
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((code) => String.fromCodePoint(code));

/** Any text, in part of characters that mean something in URLs, headers and JSON. */
export function anyText({ minLength = 0 }: { readonly minLength?: number } = {}) {
  return fc
    .array(fc.oneof(fc.constantFrom(...special), fc.string({ maxLength: 5 }), character))
    .map((parts) => parts.join(''))
    .filter((text) => text.length >= minLength);
}

/** A text with half a character in it. */
export function brokenText() {
  const lone = fc.constantFrom('\uD800', '\uDBFF', '\uDC00', '\uDFFF');
  return fc.tuple(fc.string(), lone, fc.string()).map((parts) => parts.join(''));
}

/** A text that a header can hold. */
export function headerText(constraints: { readonly minLength?: number; readonly maxLength?: number } = {}) {
  const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  const unit = fc.constantFrom(
    ...characters.filter((character) => /[\t\u0020-\u007e\u0080-\u00ff]/.test(character)),
  );
  return fc.string({ unit, ...constraints });
}
