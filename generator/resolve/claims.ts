/** Names that are given once. */

/** The wanted name, or the first that is free of it with the suffix, with the suffix and 2, 3, …; it is taken from then on. */
export function claim(taken: Set<string>, wanted: string, suffix: string): string {
  let name = wanted;
  for (let attempt = 1; taken.has(name); attempt += 1) {
    name = `${wanted}${suffix}${attempt === 1 ? '' : attempt}`;
  }
  taken.add(name);
  return name;
}
