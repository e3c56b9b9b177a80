import * as contract from '@clawbook/contract';

/** An endpoint value of the contract, under the name that the contract exports it by. */
export interface NamedEndpoint extends contract.Endpoint<unknown> {
  /** The name of the value, such as `sendMessage`. */
  readonly constant: string;
}

/** Every endpoint value of the contract. */
export const endpoints: readonly NamedEndpoint[] = Object.entries<unknown>({ ...contract }).flatMap(
  ([constant, value]) => (isEndpoint(value) ? [{ ...value, constant }] : []),
);

function isEndpoint(value: unknown): value is contract.Endpoint<unknown> {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}
