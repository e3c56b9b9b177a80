import { received } from '@clawbook/contract';
import * as z from 'zod';

/** The schema of an object of options, in which an unknown field is an error that lists the known ones. */
export function closedObject<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.strictObject(fields, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return `must be an object, got ${received(issue.input)}`;
      const unknown = issue.keys.map((key) => `\`${key}\``).join(', ');
      return `has the unknown field ${unknown}: the fields are ${Object.keys(fields).join(', ')}`;
    },
  });
}
