import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Calls, Reply } from './calls.ts';

/** A process of its own that answers calls. */
export interface RemoteProcess<Known extends Calls> {
  /** Calls one of its functions there; rejects with the text of what it threw, or when the process ends. */
  readonly call: <Name extends keyof Known & string>(
    name: Name,
    input: Parameters<Known[Name]>[0],
  ) => Promise<Awaited<ReturnType<Known[Name]>>>;
  readonly stop: () => void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a program of this package that ends with `answerCalls`, and waits until it is ready.
 *
 * @param execArgv arguments for Node.js, such as `--expose-gc`
 */
export async function startProcess<Known extends Calls>(
  program: URL,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): Promise<RemoteProcess<Known>> {
  const child = fork(program, args, { execArgv: [...execArgv], serialization: 'advanced' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const ended = once(child, 'exit').then(([code]) => {
    const error = new Error(`${[program.pathname.split('/').at(-1), ...args].join(' ')} ended with ${code}.`);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    throw error;
  });
  ended.catch(() => {});
  await Promise.race([once(child, 'message'), ended]);

  child.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('failure' in reply) call?.reject(new Error(reply.failure));
    else Reflect.apply(call?.resolve ?? ignore, undefined, [reply.result]);
  });
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const id = calls++;
        waiting.set(id, { resolve, reject });
        child.send({ id, name, input });
      }),
    stop: () => child.disconnect(),
  };
}

function ignore(): void {}
