/** Values in endpoint rules: references, texts with values in them, calls. */
import { report } from '../diagnostics.js';
import type { RuleValue } from '../service.js';
import { attributes, recordOf, typeName } from './rules-functions.js';
import { resolveCall } from './rules-calls.js';
import type { RulePart, RuleScope } from './rules-scope.js';
import { attributePath, templateParts } from './rules-template.js';
import { fields, text } from './traits.js';

/** The value that a part of the rules stands for; nothing where it is at fault, which is told. */
export function resolveValue({ node, path }: RulePart, scope: RuleScope): RuleValue | undefined {
  if (typeof node === 'string') return template({ node, path }, scope);
  if (typeof node === 'boolean') return literal(node, 'boolean');
  if (typeof node === 'number') return literal(node, 'integer');
  const { ref, fn, argv } = fields(node);
  if (typeof ref === 'string') return reference(ref, [...path, 'ref'], scope);
  if (typeof fn === 'string') return resolveCall(fn, { node: argv, path }, scope);
  const problem = 'a value is a text, a boolean, a number, or has ref or fn';
  scope.fault(path, (at) => report('rules-form', { problem }, at));
  return undefined;
}

/** A value that must be a text and there. */
export function resolveText(part: RulePart, scope: RuleScope): RuleValue | undefined {
  const value = resolveValue(part, scope);
  if (!value || (value.type === 'string' && !value.optional)) return value;
  scope.fault(part.path, (at) =>
    report('rules-type', { expected: 'a string', received: typeName(value) }, at),
  );
  return undefined;
}

/** What `getAttr` reads at a path such as `resourceId[0]`. */
export function resolveAttribute(
  of: RuleValue,
  { node, path }: RulePart,
  scope: RuleScope,
): RuleValue | undefined {
  const steps = attributePath(text(node) ?? '');
  const value = steps?.reduce<RuleValue | undefined>(step, of);
  if (!value) {
    const parameters = {
      expected: `something with ${text(node) ?? 'a path'}`,
      received: typeName(of),
    };
    scope.fault(path, (at) => report('rules-type', parameters, at));
  }
  return value;
}

function step(of: RuleValue | undefined, name: string | number): RuleValue | undefined {
  if (!of) return undefined;
  if (typeof name === 'number') {
    if (of.type !== 'stringArray') return undefined;
    return { kind: 'item', of, index: name, type: 'string', optional: true };
  }
  const record = recordOf(of);
  const type = record && attributes[record].get(name);
  return type && { kind: 'attribute', of, name, type, optional: of.optional };
}

function literal(value: string | boolean | number, type: RuleValue['type']): RuleValue {
  return { kind: 'literal', value, type, optional: false };
}

function reference(name: string, path: RulePart['path'], scope: RuleScope): RuleValue | undefined {
  if (!scope.names.has(name)) {
    const known = [...scope.names.keys()];
    scope.fault(path, (at) => report('rules-reference', { name, known }, at));
  }
  return scope.names.get(name);
}

/** A text without values is a literal; a text that is one value alone is that value. */
function template(
  { node, path }: RulePart & { readonly node: string },
  scope: RuleScope,
): RuleValue | undefined {
  const parts = templateParts(node);
  if (!parts) {
    const problem = `the text "${node}" has a brace without a partner`;
    scope.fault(path, (at) => report('rules-form', { problem }, at));
    return undefined;
  }
  const values = parts.map((part) =>
    typeof part === 'string' ? literal(part, 'string') : inserted(part, path, scope),
  );
  if (!values.every((value) => value !== undefined)) return undefined;
  const [first = literal('', 'string')] = values;
  if (values.length < 2) return first;
  return { kind: 'template', parts: values, type: 'string', optional: false };
}

function inserted(
  { name, path: attribute }: { readonly name: string; readonly path?: string | undefined },
  path: RulePart['path'],
  scope: RuleScope,
): RuleValue | undefined {
  const whole = reference(name, path, scope);
  const value =
    whole && attribute !== undefined
      ? resolveAttribute(whole, { node: attribute, path }, scope)
      : whole;
  if (!value || (value.type === 'string' && !value.optional)) return value;
  scope.fault(path, (at) =>
    report('rules-type', { expected: `a string for {${name}}`, received: typeName(value) }, at),
  );
  return undefined;
}
