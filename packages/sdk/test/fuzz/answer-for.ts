import { brokenAnswers } from './answers/broken.ts';
import { changedAnswers } from './answers/changed.ts';
import { refusals } from './answers/refusals.ts';
import { rightAnswers } from './answers/right.ts';
import { unreadableAnswers } from './answers/unreadable.ts';
import type { AnswerKind, Asked, FuzzAnswer } from './fuzz-answer.ts';

const families: readonly (readonly [share: number, kinds: Readonly<Record<string, AnswerKind>>])[] = [
  [38, rightAnswers],
  [24, refusals],
  [12, unreadableAnswers],
  [18, brokenAnswers],
  [8, changedAnswers],
];

/** An answer with the name of its kind. */
export interface NamedAnswer extends FuzzAnswer {
  readonly kind: string;
}

/** Chooses an answer of any kind. The same chance gives the same answer. */
export function answerFor(asked: Asked): NamedAnswer {
  const kinds = family(asked.chance.next() * 100);
  const kind = asked.chance.pick(Object.keys(kinds));
  const make = kinds[kind] as AnswerKind;
  return { kind, ...make(asked) };
}

function family(place: number): Readonly<Record<string, AnswerKind>> {
  let end = 0;
  for (const [share, kinds] of families) {
    end += share;
    if (place < end) return kinds;
  }
  return rightAnswers;
}
