import { received } from './received.ts';

// White space, control characters, and marks such as that of a writing direction.
const padding = /^[\s\p{Cc}\p{Cf}]|[\s\p{Cc}\p{Cf}]$/u;

/**
 * What to say of a name or an id that begins or ends with something invisible, as texts from a file often do: it would be
 * the name of something else. `undefined` if it does not.
 */
export function paddingComplaint(text: string): string | undefined {
  const [found] = padding.exec(text) ?? [];
  if (found === undefined) return undefined;
  return `begins or ends with ${visible(found)}, got ${received(text)}: pass it without (trim() takes white space off)`;
}

// JSON alone leaves a no-break space as it is.
function visible(character: string): string {
  return JSON.stringify(character).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
