/** What kind of value it is, in words for an error message that must not show the value. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : 'a Date';
  const { constructor }: { constructor?: unknown } = value;
  const name = typeof constructor === 'function' ? constructor.name : '';
  return ['', 'Object'].includes(name) ? 'an object' : `an object of the class ${name}`;
}
