import { type Fence, findFences } from './find-fences.ts';

const commentLine = /^\s*\* ?(?<text>.*)$/;

/**
 * The code blocks in the doc comments of a program, with the numbers of its lines.
 *
 * @throws Error if one is not closed
 */
export function findCommentFences(program: string): Fence[] {
  const lines = program.split('\n').map((line) => commentLine.exec(line)?.groups?.['text'] ?? '');
  return findFences(lines.join('\n'));
}
