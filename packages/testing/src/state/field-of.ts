/** The value of a field that the wire names, of an object whose type does not tell which fields it has. */
export function fieldOf(item: object, name: string): unknown {
  return Reflect.get(item, name);
}
