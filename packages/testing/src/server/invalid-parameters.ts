import { Refusal } from './refusal.ts';

/** One field of a request that is not as it has to be. */
export interface InvalidField {
  /** The field's name, or `query` or `body` where it is the whole that does not fit. */
  readonly field: string;
  readonly message: string;
}

/** The refusal of a request with invalid parameters; its `details` name the fields. */
export function invalidParameters(fields: readonly InvalidField[]): Refusal {
  const list = fields.map(({ field, message }) => `${field} ${message}`).join('; ');
  return new Refusal(400, 'INVALID_PARAMETERS', `Invalid parameters: ${list}`, fields);
}
