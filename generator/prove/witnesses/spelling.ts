/** Names and texts of a model in the code of witnesses. */

/** As a key of a type or a literal: `Name`, `"x-name"`, `["__proto__"]`, which as a plain key would set the prototype. */
export function key(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** As an access: `.Name` or `["x-name"]`. */
export function access(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** As a type that is looked up: `["Name"]`. */
export function lookup(name: string): string {
  return `[${JSON.stringify(name)}]`;
}

/** A text or a number as a literal on one line. */
export function literal(value: string | number): string {
  const code = Object.is(value, -0) ? '-0' : JSON.stringify(value);
  // What JSON lets stand, and the compiler may take for the end of a line.
  return code.replaceAll(/[\u2028\u2029\u0085]/g, (character) => {
    const unit = character.charCodeAt(0).toString(16).padStart(4, '0');
    return String.raw`\u${unit}`;
  });
}

/** Whether every object has it of its prototype, so that `{}` is not without it. */
export function isInherited(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}
