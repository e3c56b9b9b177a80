import type { StandardSchema } from '@clawbook/contract';
import { decode } from './decode.ts';

const place = 'data';

/**
 * Whether an answer without an envelope is one of the API, whatever `validation` is: it has what its endpoint answers
 * with, or a part of it; undefined stands for an answer that is empty. Other
 * services answer with JSON too, and a message that one of them was given would count as sent.
 */
export async function isOfTheApi(
  schema: StandardSchema<unknown> | undefined,
  data: unknown,
): Promise<boolean> {
  const wrong = await placesThatDiffer(schema, data);
  if (wrong.size === 0) return true;
  if (data === undefined || wrong.has(place)) return false;
  const required = await placesThatDiffer(schema, {});
  return required.size === 0 || [...required].some((field) => !wrong.has(field));
}

async function placesThatDiffer(
  schema: StandardSchema<unknown> | undefined,
  data: unknown,
): Promise<ReadonlySet<string>> {
  const { issues } = await decode(schema, data, place);
  return new Set(issues.map(({ path }) => path));
}
