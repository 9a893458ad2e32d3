/** Members with the name of something that every object inherits, such as `constructor`, `toString` and `__proto__`. */

/** What a member of that name is in `T`; of a union, in those variants that have one. */
export type Own<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** The member where the object has it of itself. */
export function own<T extends object, K extends string>(value: T, name: K): Own<T, K> | undefined;
export function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** The value converted, where there is one. */
export function whenPresent<T, R>(value: T | undefined, convert: (value: T) => R): R | undefined {
  return value === undefined ? undefined : convert(value);
}

/** Lets a member be undefined that the object does not have of itself, so that it can be read and set like any other. */
export function shadow(value: object, name: string): void {
  if (Object.hasOwn(value, name)) return;
  Object.defineProperty(value, name, { writable: true, enumerable: true, configurable: true });
}
