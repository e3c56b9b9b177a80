import type { AnswerKind, Asked, FuzzAnswer, Verdict } from '../fuzz-answer.ts';
import { inPieces } from '../http-message.ts';
import { refusals } from './refusals.ts';
import { rightBytes } from './right.ts';

/** Answers of which some bytes were changed: what they mean now can be told by their text alone, and not always. */
export const changedAnswers: Readonly<Record<string, AnswerKind>> = {
  'right, with bytes that were changed': (asked) => changed(asked, rightBytes(asked), ['success']),
  'refused, with bytes that were changed': (asked) => {
    const kind = asked.chance.pick(Object.keys(refusals));
    const { steps = [], verdicts = [] } = refusals[kind]?.(asked) ?? {};
    return changed(asked, Buffer.concat(steps.filter((step) => typeof step !== 'string')), verdicts);
  },
};

function changed(asked: Asked, original: Buffer, before: readonly Verdict[]): FuzzAnswer {
  const { chance } = asked;
  let bytes = Buffer.from(original);
  for (let count = chance.whole(1, 6); count > 0; count--) {
    const place = chance.whole(0, chance.percent(50) ? Math.min(200, bytes.length) : bytes.length);
    const before = bytes.subarray(0, place);
    const length = chance.whole(0, 4);
    bytes = Buffer.concat([before, chance.bytes(length), bytes.subarray(place + chance.whole(0, 4))]);
  }
  // What fetch itself does after a 421 is another kind's matter: here it would ask with what was left of the body.
  const text = bytes.toString('latin1').replaceAll(/(HTTP\/\d\.\d) 421/gi, '$1 422');
  const steps = [...inPieces(chance, Buffer.from(text, 'latin1')), 'end' as const];
  return { steps, verdicts: [...before, ...verdictsOf(text)] };
}

/** A call may not be told of anything that stands nowhere in the bytes. */
function verdictsOf(text: string): readonly Verdict[] {
  const verdicts: Verdict[] = ['unknown'];
  if (/HTTP\/\d\.\d 2\d\d/i.test(text)) verdicts.push('success');
  if (/HTTP\/\d\.\d 429/i.test(text)) verdicts.push('again');
  if (/HTTP\/\d\.\d (?:4\d\d|3\d\d|501)|"success":false/i.test(text)) verdicts.push('rejected');
  return verdicts;
}
