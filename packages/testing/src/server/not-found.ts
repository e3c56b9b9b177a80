import { Refusal } from './refusal.ts';

/** The refusal of a request for something that does not exist. */
export function notFound(message: string): Refusal {
  return new Refusal(404, 'NOT_FOUND', message);
}
