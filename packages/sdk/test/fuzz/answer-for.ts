import { brokenAnswers } from './answers/broken.ts';
import { changedAnswers } from './answers/changed.ts';
import { refusals } from './answers/refusals.ts';
import { rightAnswers } from './answers/right.ts';
import { unreadableAnswers } from './answers/unreadable.ts';
import type { AnswerKind, Asked, FuzzAnswer } from './fuzz-answer.ts';

/** Kinds of answers that have something in common. */
interface Family {
  readonly family: string;
  /** How many of a hundred answers are of it. */
  readonly share: number;
  readonly kinds: Readonly<Record<string, AnswerKind>>;
}

const right: Family = { family: 'right and whole', share: 38, kinds: rightAnswers };
const families: readonly Family[] = [
  right,
  { family: 'whole, and a refusal or a failure', share: 24, kinds: refusals },
  { family: 'successful, and no answer of the API', share: 12, kinds: unreadableAnswers },
  { family: 'no HTTP, or not to its end', share: 18, kinds: brokenAnswers },
  { family: 'any of these, with bytes changed', share: 8, kinds: changedAnswers },
];

/** An answer with the name of its kind. */
export interface NamedAnswer extends FuzzAnswer {
  readonly family: string;
  readonly kind: string;
}

/** Chooses an answer of any kind. The same chance gives the same answer. */
export function answerFor(asked: Asked): NamedAnswer {
  const { family, kinds } = familyAt(asked.chance.next() * 100);
  const kind = asked.chance.pick(Object.keys(kinds));
  const make = kinds[kind] as AnswerKind;
  return { family, kind, ...make(asked) };
}

function familyAt(place: number): Family {
  let end = 0;
  return families.find(({ share }) => place < (end += share)) ?? right;
}
