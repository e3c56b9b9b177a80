import type * as z from 'zod';

/** The value as its schema gives it back; else throws an `Error` that names the function and the field. */
export function parseOrThrow<Value>(schema: z.ZodType<Value>, value: unknown, caller: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `${place(issue.path)} ${issue.message}`);
  throw new Error(`${caller}: ${complaints.join('; ')}`);
}

function place(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'what was passed';
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return `\`${steps.join('').slice(1)}\``;
}
