/** From one way of writing a name to another. */

/** Words with capital first letters and nothing between: the AWS SDK for JavaScript's rule for clients. */
export function capitalised(words: string): string {
  return words
    .split(/[^A-Za-z0-9_]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** The first letter in lower case and no other: the AWS SDK for JavaScript's rule for methods. */
export function uncapitalised(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** `INSTANCE_LIST` for `InstanceList`. */
export function upperSnake(name: string): string {
  return separated(name, '_').toUpperCase();
}

/** `lex-runtime-v2` for `Lex Runtime V2`. */
export function kebab(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** `Foo Bar` for `FooBar`, with `separator` between; runs of capitals stay one word. */
export function separated(name: string, separator: ' ' | '_'): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .replaceAll(/([A-Z])([A-Z][a-z])/g, `$1${separator}$2`);
}
