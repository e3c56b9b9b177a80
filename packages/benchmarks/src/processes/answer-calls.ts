import type { Calls, Question, Reply } from './calls.ts';

/** Answers the process that started this one, until it is gone. */
export function answerCalls(calls: Calls): void {
  process.on('message', (question: Question) => {
    void answer(calls, question).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

async function answer(calls: Calls, { id, name, input }: Question): Promise<Reply> {
  try {
    const call: ((input: never) => unknown) | undefined = calls[name];
    if (call === undefined) throw new Error(`There is no call named ${name}.`);
    return { id, result: await Reflect.apply(call, undefined, [input]) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
