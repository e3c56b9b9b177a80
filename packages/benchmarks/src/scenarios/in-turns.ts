/**
 * Measures each subject once in every round: A B C, B C A, C A B … so that the noise of the machine hits all alike
 * and nobody always comes after the same one.
 *
 * @returns the results of each, in the order of the rounds
 */
export async function inTurns<Subject, Result>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => Promise<Result>,
): Promise<Map<Subject, Result[]>> {
  const results = new Map(subjects.map((subject) => [subject, [] as Result[]]));
  for (let round = 0; round < rounds; round++) {
    const first = round % Math.max(1, subjects.length);
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      results.get(subject)?.push(await measure(subject));
    }
  }
  return results;
}
