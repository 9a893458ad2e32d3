/** Names of members where TypeScript wants a property. */
import { quoted } from './quoted.js';

/** As a key: `Name`, `"x-name"`, and `["__proto__"]`, which as a plain key would set the prototype. */
export function propertyName(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return isIdentifier(name) ? name : quoted(name);
}

/** As an access: `.Name` or `["x-name"]`. */
export function propertyAccess(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${quoted(name)}]`;
}

/** As an access to what may be absent: `?.Name` or `?.["x-name"]`. */
export function optionalAccess(name: string): string {
  return isIdentifier(name) ? `?.${name}` : `?.[${quoted(name)}]`;
}

/** Whether every object has it of its prototype, so that `{}` is no object without it. */
export function isInherited(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

/** Reserved words are among them: they may name properties. */
function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}
