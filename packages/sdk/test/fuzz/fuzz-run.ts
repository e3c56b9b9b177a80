import { ClawBook } from 'clawbook-sdk';
import type { WireRequest } from '../sockets/read-requests.ts';
import { answerFor } from './answer-for.ts';
import { Chance } from './chance.ts';
import type { Step } from './fuzz-answer.ts';
import { type FuzzCase, fuzzCase } from './fuzz-case.ts';
import { type FuzzServer, startFuzzServer } from './fuzz-server.ts';
import { type Breach, type Exchange, judge } from './judge.ts';
import { type Ended, makeCalls } from './make-calls.ts';
import { rightData } from './right-data.ts';

/** How many cases are under way at a time: most of a case is waiting. */
const concurrency = 60;
// A machine that is busy with other things is no hang of the SDK.
const patience = 30_000;

/** A case that is under way, or over. */
export interface PlayedCase {
  readonly given: FuzzCase;
  readonly exchanges: Exchange[];
  readonly ended: Ended[];
  /** How many attempts the client made; the server may never have read one whole. */
  sent: number;
  breaches: readonly Breach[];
}

/** Plays cases until the server has given so many answers. */
export class FuzzRun {
  readonly played = new Map<number, PlayedCase>();
  answers = 0;
  readonly #seed: number;
  #server: FuzzServer | undefined;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** How many connections are open over which an answer stays away. */
  get stalled(): number {
    return this.#server?.stalled ?? 0;
  }

  /** @param only the number of the one case to play, if it is not to be all */
  async play(wanted: number, only?: number): Promise<void> {
    this.#server = await startFuzzServer((request) => this.#answer(request));
    let next = only ?? 0;
    const work = async (): Promise<void> => {
      while (only === undefined ? this.answers < wanted : next === only) await this.#playCase(next++);
    };
    await Promise.all(Array.from({ length: only === undefined ? concurrency : 1 }, work));
  }

  /** Judges all cases, when nothing is under way any more, and ends the server. */
  async end(): Promise<void> {
    await this.#server?.close();
    for (const one of this.played.values()) {
      one.breaches = [...one.breaches, ...judge(one.given, one.ended, one.exchanges, one.sent)];
    }
  }

  async #playCase(number: number): Promise<void> {
    const given = fuzzCase(this.#seed, number);
    const one: PlayedCase = { given, exchanges: [], ended: [], sent: 0, breaches: [] };
    this.played.set(number, one);
    const client = new ClawBook({
      ...given.client,
      baseUrl: this.#server?.url,
      on: { request: () => void one.sent++ },
    });
    const { abortAfter } = given;
    const signal = abortAfter === undefined ? undefined : abortIn(abortAfter);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const ended = await Promise.race([makeCalls(client, given, { ...given.request, signal }), late]);
    clearTimeout(timer);
    if (ended === undefined) one.breaches = [{ rule: 'settles', what: `not within ${patience} ms` }];
    else one.ended.push(...ended);
  }

  #answer(request: WireRequest): readonly Step[] {
    this.answers++;
    const number = Number(request.headers['x-fuzz-case']);
    const one = this.played.get(number);
    if (one === undefined) throw new Error(`There is no case ${number}.`);
    const { call, client, key, mayStall } = one.given;
    const chance = new Chance(this.#seed, number, one.exchanges.length + 1);
    const hasSchema = !call.includes('by hand');
    const isStrict = hasSchema && client.validation === 'strict';
    const answer = answerFor({
      chance,
      key,
      method: request.method,
      ...rightData(chance, number, request, isStrict),
      hasSchema,
      isStrict,
      isRaw: call.endsWith('raw'),
    });
    const { family, kind, verdicts, json } = answer;
    one.exchanges.push({ request, family, kind, verdicts, json });
    return mayStall ? answer.steps : answer.steps.map((step) => (step === 'stall' ? 'end' : step));
  }
}

function abortIn(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('Enough.')), milliseconds);
  return controller.signal;
}
