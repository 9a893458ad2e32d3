/** Functions with their arguments, as far as these can be checked without knowing what they give. */
import { isFunctionName, signatureOf } from './functions.js';
import type { CallSyntax, Syntax } from './syntax.js';
import { ExpressionFault } from './tokens.js';

/** An argument as it is written: an expression, or a reference to one. */
export type ArgumentSyntax = Syntax | { readonly kind: 'reference'; readonly of: Syntax };

interface Written {
  readonly name: string;
  readonly arguments: readonly ArgumentSyntax[];
  readonly at: number;
}

/** The call; throws an `ExpressionFault` for what is no function, and for arguments that it does not take. */
export function callOf({ name, arguments: written, at }: Written): Syntax & CallSyntax {
  if (!isFunctionName(name)) {
    const problem = `calls "${name}", which is no function of JMESPath`;
    throw new ExpressionFault({ kind: 'function', at, problem });
  }
  const { parameters, variadic } = signatureOf(name);
  if (variadic ? written.length < parameters.length : written.length !== parameters.length) {
    const count = `${variadic ? 'at least ' : ''}${parameters.length}`;
    const problem = `gives ${name} ${written.length} arguments, and it takes ${count}`;
    throw new ExpressionFault({ kind: 'arity', at, problem });
  }
  const wrong = written.findIndex(
    ({ kind }, index) => (kind === 'reference') !== (parameters[index] === 'reference'),
  );
  if (wrong >= 0) {
    const not = parameters[wrong] === 'reference' ? 'no' : 'a';
    const problem = `gives ${name} ${not} reference (&) as argument ${wrong + 1}`;
    throw new ExpressionFault({ kind: 'type', at, problem });
  }
  const reference = written.find((argument) => argument.kind === 'reference')?.of;
  return {
    kind: 'call',
    name,
    arguments: written.filter((argument) => argument.kind !== 'reference'),
    ...(reference && { reference }),
    at,
  };
}
