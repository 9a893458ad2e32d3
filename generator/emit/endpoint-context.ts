/** What the input of an operation says of the endpoint's parameters. */
import type { ContextParameter, Operation, Service } from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { expressionCode } from './expressions.js';
import { literal } from './literal.js';
import { propertyName } from './property.js';

/** `(input) => ({ ResourceArn: input.TableName })`; absent where calls say nothing, and nothing depends on who calls. */
export function contextOf(
  { endpoint }: Service,
  { context }: Operation,
  code: CodeTag,
): Code | undefined {
  const isPersonal = endpoint?.parameters.some(({ source }) => source?.from === 'account');
  if (context.length === 0) return isPersonal ? code`() => ({})` : undefined;
  const lines = context.map(
    (given) => code`${new Code(propertyName(given.parameter.name))}: ${valueOf(given, code)}`,
  );
  const parameters = new Code(context.some((given) => 'path' in given) ? '(input)' : '()');
  return code`${parameters} => ({ ${joined(lines, ', ')} })`;
}

function valueOf(given: ContextParameter, code: CodeTag): Code {
  if ('literal' in given) return new Code(literal(given.literal));
  return expressionCode(given.path, new Code('input'), code);
}
