/**
 * The name that was probably meant by a misspelt one: the same letters in another case or with other
 * separators, else the nearest within one edit for every three letters, three at most (one for names of up to four letters).
 */
export function closestName(misspelt: string, names: readonly string[]): string | undefined {
  const plain = simplify(misspelt);
  const bound = plain.length <= 4 ? 1 : Math.min(3, Math.ceil(plain.length / 3));
  let best: string | undefined;
  let bestDistance = bound + 1;
  for (const name of names) {
    const distance = editDistance(plain, simplify(name));
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
