import { paddingComplaint } from './padding-complaint.ts';
import { textInput } from './text-input.ts';
import * as z from './zod.ts';

/**
 * The schema of a text that names something, such as a platform or a recipient: with nothing invisible at its ends, since it
 * is compared as it is.
 *
 * @param hint what to pass instead, at the end of the error message
 * @param checks what the text has to pass besides
 */
// @__NO_SIDE_EFFECTS__
export function nameInput(hint: string, checks: z.Check<string>[] = []): z.Schema<string, string> {
  const isExact = z.refine<string>(
    // A blank one is complained about already.
    (text) => text.trim() === '' || paddingComplaint(text) === undefined,
    ({ input }) => paddingComplaint(String(input)),
  );
  return textInput(hint, { checks: [isExact, ...checks] });
}
