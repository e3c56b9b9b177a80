import type { IncomingRequest } from '../server/incoming-request.ts';
import type { Fault } from './fault.ts';
import type { AddedFault, Faults } from './faults.ts';
import { fits } from './fits.ts';
import { groupOf, type TakenFaults } from './group-of.ts';
import { parseFault } from './parse-fault.ts';

/** The faults that wait for requests, in the order in which they were added. */
export interface FaultQueue extends Faults {
  /** The faults of a request whose body was not read yet. */
  readonly arrive: (request: IncomingRequest) => Arrival;
}

/** What a request got when it arrived. */
interface Arrival {
  /** The faults that it gets. */
  readonly taken: TakenFaults;
  /** Adds those that the body decides on, once it was read. */
  readonly decide: (request: IncomingRequest) => void;
}

interface WaitingFault {
  readonly fault: Fault;
  readonly fits: (request: IncomingRequest) => boolean;
  /** Whether it takes the body to say which requests it is for. */
  readonly needsBody: boolean;
  /** How many requests it was for, those that passed included. */
  met: number;
  applied: number;
}

const nothing: Arrival = { taken: {}, decide: () => undefined };

/** An empty queue. */
export function createFaultQueue(): FaultQueue {
  const waiting = new Set<WaitingFault>();

  function offer(candidate: WaitingFault, request: IncomingRequest, taken: TakenFaults): void {
    // It may have been removed while the body was read.
    if (!waiting.has(candidate) || !candidate.fits(request)) return;
    const { skip = 0, times = 1, type } = candidate.fault;
    candidate.met += 1;
    if (candidate.met <= skip || taken[groupOf(type)] !== undefined) return;
    candidate.applied += 1;
    Object.assign(taken, { [groupOf(type)]: candidate.fault });
    if (candidate.applied === times) waiting.delete(candidate);
  }

  function arrive(request: IncomingRequest): Arrival {
    if (waiting.size === 0) return nothing;
    const taken: TakenFaults = {};
    // The order holds within a group: whatever comes after one that needs the body waits for it too.
    const undecided = new Map<keyof TakenFaults, WaitingFault[]>();
    for (const candidate of waiting) {
      const group = groupOf(candidate.fault.type);
      const behind = undecided.get(group);
      if (behind !== undefined) behind.push(candidate);
      else if (candidate.needsBody) undecided.set(group, [candidate]);
      else offer(candidate, request, taken);
    }
    return {
      taken,
      decide: (read) => {
        for (const candidate of [...undecided.values()].flat()) offer(candidate, read, taken);
      },
    };
  }

  function add(input: Fault): AddedFault {
    const fault = parseFault(input);
    const isBeforeReading = fault.type === 'reset' && fault.at === 'before_reading';
    const needsBody = typeof fault.when === 'function' && !isBeforeReading;
    const isMeant = fits(fault.when);
    const added: WaitingFault = {
      fault,
      // Though others had the body read by then, it is as if it was not.
      fits: isBeforeReading ? (request) => isMeant({ ...request, text: '' }) : isMeant,
      needsBody,
      met: 0,
      applied: 0,
    };
    waiting.add(added);
    return {
      get applied() {
        return added.applied;
      },
      remove: () => void waiting.delete(added),
    };
  }

  return { add, clear: () => waiting.clear(), arrive };
}
