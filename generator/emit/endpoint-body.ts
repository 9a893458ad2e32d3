/** The statements of endpoint rules: ifs within ifs, each answer a return or a throw. */
import type { CodeTag } from './code.js';
import { Code, joined } from './code.js';
import { keyOf, type RuleResult, type Step } from './endpoint-steps.js';
import { comparison, learn, testOf, verdictOf, type Facts, type Test } from './endpoint-tests.js';
import { propertiesCode, testCode, valueCode, type Local } from './endpoint-values.js';
import { propertyName } from './property.js';
import { runtime } from './references.js';

/** What is known in a block of statements. */
export interface Block {
  readonly code: CodeTag;
  readonly facts: Facts;
  /** Variables by the key of what they keep. */
  readonly locals: Map<string, Local>;
  /** Names of the parameters that something reads. */
  readonly read: Set<string>;
  /** All names of this block and those around it. */
  readonly names: Set<string>;
  /** How often a line of it is indented. */
  readonly depth: number;
}

/** Statements, and whether what stands behind them is never reached. */
export interface Body {
  readonly codes: readonly Code[];
  readonly ends: boolean;
}

/** The statements of a whole rule set; they always end in an answer. */
export function rulesBody(steps: readonly Step[], block: Block): readonly Code[] {
  return sealed(steps, block).codes;
}

function sealed(steps: readonly Step[], block: Block): Body {
  const { codes, ends } = bodyOf(steps, block);
  const { code } = block;
  const none = code`throw new ${runtime('ConfigError')}(${'The endpoint rules have no endpoint for these settings'});`;
  return { codes: ends ? codes : [...codes, none], ends: true };
}

function bodyOf(steps: readonly Step[], block: Block): Body {
  const codes: Code[] = [];
  for (const [index, step] of steps.entries()) {
    const part = stepBody(step, steps.slice(index + 1), block);
    codes.push(...part.codes);
    if (part.ends) return { codes, ends: true };
  }
  return { codes, ends: false };
}

function stepBody(step: Step, rest: readonly Step[], block: Block): Body {
  if (step.kind === 'sealed') return sealed(step.steps, block);
  if (step.kind === 'result') return { codes: [resultCode(step.result, block)], ends: true };
  const { assign, value } = step.condition;
  const isKept = assign !== undefined && !block.locals.has(keyOf(value));
  return isKept ? keptBody(step, { assign, rest }, block) : testBody(step, rest, block);
}

type TestStep = Extract<Step, { readonly kind: 'test' }>;

/** `const arn = parseArn(ResourceArn);` before what uses it; without the constant where it is used but once. */
function keptBody(
  step: TestStep,
  { assign, rest }: { readonly assign: string; readonly rest: readonly Step[] },
  block: Block,
): Body {
  const key = keyOf(step.condition.value);
  const { code } = block;
  const value = valueCode(step.condition.value, block);
  const name = nameFor(assign, block);
  block.names.add(name);
  const local: Local = { name, uses: 0 };
  block.locals.set(key, local);
  const before = new Map(block.facts);
  const body = testBody(step, rest, block);
  if (local.uses > 1) {
    return { ...body, codes: [code`const ${new Code(name)} = ${value};`, ...body.codes] };
  }
  block.names.delete(name);
  block.locals.delete(key);
  block.facts.clear();
  for (const [fact, holds] of before) block.facts.set(fact, holds);
  return testBody(step, rest, block);
}

function testBody(step: TestStep, rest: readonly Step[], block: Block): Body {
  const asked = testOf(step.condition.value);
  const verdict = verdictOf(asked, block.facts);
  if (verdict === false) return nothing;
  if (verdict === true || typeof asked === 'boolean') return bodyOf(step.steps, block);
  const inside = within(block);
  learn(inside.facts, asked, true);
  const { tests, steps } = conjunction([asked], step.steps, inside);
  const body = steps ? bodyOf(steps, inside) : nothing;
  if (body.codes.length === 0) return nothing;
  if (tests.length > 1 || !body.ends) return { codes: [ifCode(tests, body, block)], ends: false };
  const [last] = rest;
  if (rest.length === 1 && isError(last) && body.codes.length > 1) {
    return refusedFirst(asked, last.result, body, block);
  }
  learn(block.facts, asked, false);
  return { codes: [ifCode(tests, body, block)], ends: false };
}

const nothing: Body = { codes: [], ends: false };

/** `if (Region === undefined) throw …;` and then the rest, which is less deep so. */
function refusedFirst(asked: Test, error: RuleResult, { codes }: Body, block: Block): Body {
  const missing = testCode({ ...asked, negated: !asked.negated }, block);
  const refusal = ifStatement(missing, [resultCode(error, block)], block);
  return { codes: [refusal, ...codes], ends: true };
}

function isError(step: Step | undefined): step is Extract<Step, { readonly kind: 'result' }> {
  return step?.kind === 'result' && step.result.kind === 'error';
}

/** Tests that stand alone within each other are asked together; no steps where one of them never holds. */
function conjunction(
  tests: readonly Test[],
  steps: readonly Step[],
  block: Block,
): { readonly tests: readonly Test[]; readonly steps: readonly Step[] | undefined } {
  const [only] = steps;
  if (steps.length !== 1 || only?.kind !== 'test') return { tests, steps };
  const { assign, value } = only.condition;
  if (assign !== undefined && !block.locals.has(keyOf(value))) return { tests, steps };
  const asked = testOf(value);
  const verdict = verdictOf(asked, block.facts);
  if (verdict === false) return { tests, steps: undefined };
  if (verdict === true || typeof asked === 'boolean') return conjunction(tests, only.steps, block);
  learn(block.facts, asked, true);
  return conjunction([...tests, asked], only.steps, block);
}

function ifCode(tests: readonly Test[], body: Body, block: Block): Code {
  const condition = joined(
    tests
      .filter((asked, index) => !isImplied(asked, tests[index + 1]))
      .map((asked) => testCode(asked, block)),
    ' && ',
  );
  return ifStatement(condition, body.codes, block);
}

/** A single answer stands behind the condition where the line is not too long. */
function ifStatement(condition: Code, body: readonly Code[], { code, depth }: Block): Code {
  const [only] = body;
  if (only && body.length === 1 && /^(return|throw)\b/.test(only.text)) {
    const line = code`if (${condition}) ${only}`;
    if (line.text.length + 2 * depth <= WIDTH) return line;
  }
  return code`if (${condition}) {\n${joined(body, '\n')}\n}`;
}

/** What prettier lets stand on one line. */
const WIDTH = 100;

/** What equals a text, or is true, is there. */
function isImplied(asked: Test, next: Test | undefined): boolean {
  if (!next || asked.asks !== 'presence' || asked.negated || next.negated) return false;
  const [text = next.value] = comparison(next) ?? [];
  return next.asks === 'truth' && keyOf(text) === keyOf(asked.value);
}

function within(block: Block): Block {
  return {
    ...block,
    facts: new Map(block.facts),
    locals: new Map(block.locals),
    names: new Set(block.names),
    depth: block.depth + 1,
  };
}

function nameFor(wanted: string, { names }: Block): string {
  let name = wanted;
  for (let attempt = 2; names.has(name); attempt += 1) name = `${wanted}${attempt}`;
  return name;
}

function resultCode(result: RuleResult, block: Block): Code {
  const { code } = block;
  if (result.kind === 'error') {
    return code`throw new ${runtime('ConfigError')}(${valueCode(result.message, block)});`;
  }
  const { url, headers, properties } = result;
  const lines = headers.map(
    ([name, values]) =>
      code`${new Code(propertyName(name))}: [${joined(
        values.map((value) => valueCode(value, block)),
        ', ',
      )}]`,
  );
  const parts = [
    code`url: ${valueCode(url, block)}`,
    ...(lines.length > 0 ? [code`headers: { ${joined(lines, ', ')} }`] : []),
    ...(properties.length > 0 ? [code`properties: ${propertiesCode(properties, block)}`] : []),
  ];
  return code`return { ${joined(parts, ', ')} };`;
}
