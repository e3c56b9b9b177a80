import { ClawBookError } from '../errors/clawbook-error.ts';

/** Which page a call is about. */
export interface PagePlace {
  readonly page: number;
  /** How many there are, as far as is known. */
  readonly of?: number | undefined;
}

/**
 * Lets an error say which page of a list could not be read, so that the list can be read on from there. What is
 * wrong with the caller's input is no matter of a page.
 */
export function notePage(error: unknown, place: () => PagePlace): void {
  if (!(error instanceof ClawBookError) || error.kind === 'configuration' || error.page !== undefined) return;
  const { page, of } = place();
  Object.defineProperty(error, 'page', { value: page, enumerable: true, configurable: true });
  if (page === 1 || error.request === undefined) return;
  const { endpoint } = error.request;
  const name = of === undefined ? `page ${page}` : `page ${page} of ${of}`;
  // Every message of a call begins with its endpoint.
  error.message = error.message.replace(`${endpoint}: `, () => `${endpoint}, ${name}: `);
}
