/** Members with the name of something that every object inherits, such as `constructor`, `toString` and `__proto__`. */

/** The member where the object has it of itself. */
export function own<T extends object, K extends keyof T>(value: T, name: K): T[K] | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Lets a member be undefined that the object does not have of itself, so that it can be read and set like any other. */
export function shadow(value: object, name: string): void {
  if (Object.hasOwn(value, name)) return;
  Object.defineProperty(value, name, { writable: true, enumerable: true, configurable: true });
}
