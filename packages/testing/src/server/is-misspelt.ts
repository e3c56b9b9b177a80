/**
 * Whether one name is another with a single slip in it: another case or other separators, a letter too many, too few, or
 * wrong, or two that are swapped. Names that differ by more may be new ones: `message.seen` is no `message.sent`.
 */
export function isMisspelt(name: string, meant: string): boolean {
  if (name === meant) return false;
  let one = simplify(name);
  let other = simplify(meant);
  const length = one.length;
  while (one !== '' && one[0] === other[0]) [one, other] = [one.slice(1), other.slice(1)];
  while (one !== '' && one.at(-1) === other.at(-1)) [one, other] = [one.slice(0, -1), other.slice(0, -1)];
  // Two names that have nothing in common are no slip, however short they are.
  if (one.length === length) return false;
  const isSwapped = one.length === 2 && `${one[1]}${one[0]}` === other;
  return isSwapped || (one.length <= 1 && other.length <= 1);
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.:-]/g, '');
}
