/** Texts of endpoint rules with `{Name}` and `{Name#attribute}` in them, and the paths of `getAttr`. */

/** Literal text, or what stands between braces. */
export type TemplatePart = string | { readonly name: string; readonly path?: string | undefined };

/** The parts; nothing when a brace has no partner. Doubled braces stand for themselves. */
export function templateParts(text: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  let literal = '';
  for (const [token, name, path] of text.matchAll(
    /{{|}}|{([A-Za-z_]\w*)(?:#([^{}]+))?}|[{}]|[^{}]+/g,
  )) {
    if (token === '{' || token === '}') return undefined;
    if (name === undefined) {
      literal += /^[{}]/.test(token) ? token.slice(1) : token;
      continue;
    }
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push({ name, path });
  }
  return literal === '' ? parts : [...parts, literal];
}

/** `resourceId[0]` → `['resourceId', 0]`; nothing for what is no path. */
export function attributePath(path: string): readonly (string | number)[] | undefined {
  if (!/^(\w+(\.\w+)*)?(\[-?\d+])?$/.test(path) || path === '') return undefined;
  return [...path.matchAll(/\w+(?![^[]*])|-?\d+(?=])/g)].map(([step]) =>
    /^-?\d+$/.test(step) ? Number(step) : step,
  );
}
