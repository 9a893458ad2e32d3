/** Values of endpoint rules as expressions. */
import type { RuleData, RuleProperty, RuleValue } from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { keyOf } from './endpoint-steps.js';
import { comparison, type Test } from './endpoint-tests.js';
import { optionalAccess, propertyAccess, propertyName } from './property.js';
import { templateText } from './quoted.js';
import { runtime } from './references.js';

/** What expressions are printed with. */
export interface Wording {
  readonly code: CodeTag;
  /** Variables by the key of what they keep. */
  readonly locals: ReadonlyMap<string, Local>;
  /** Names of the parameters that something reads. */
  readonly read: Set<string>;
}

export interface Local {
  readonly name: string;
  /** How often it is read. */
  uses: number;
}

export function valueCode(value: RuleValue, wording: Wording): Code {
  const { code, locals } = wording;
  const local = locals.get(keyOf(value));
  if (local) {
    local.uses += 1;
    return new Code(local.name);
  }
  switch (value.kind) {
    case 'literal':
      return code`${value.value}`;
    case 'parameter':
      wording.read.add(value.parameter.name);
      return new Code(value.parameter.localName);
    case 'variable':
      return valueCode(value.condition.value, wording);
    case 'template':
      return templateCode(value.parts, wording);
    case 'attribute':
      return attributeCode(value, wording);
    case 'item':
      return itemCode(value, wording);
    default:
      return callCode(value, wording);
  }
}

/** `Region !== undefined`, `UseFIPS`, `!isHostLabel(Bucket)`, `partition.name === 'aws'` */
export function testCode(asked: Test, wording: Wording): Code {
  const { code } = wording;
  const compared = comparison(asked);
  const equals = new Code(asked.negated ? '!==' : '===');
  if (compared) {
    const [left, right] = compared;
    return code`${valueCode(left, wording)} ${equals} ${valueCode(right, wording)}`;
  }
  const value = valueCode(asked.value, wording);
  if (asked.asks === 'presence') {
    return code`${value} ${new Code(asked.negated ? '===' : '!==')} undefined`;
  }
  const isBare = /^[\w.]+(\(.*\))?$/.test(value.text) || !asked.negated;
  return isBare ? code`${new Code(asked.negated ? '!' : '')}${value}` : code`!(${value})`;
}

/** `{ authSchemes: [{ name: 'sigv4' }] }` */
export function propertiesCode(properties: readonly RuleProperty[], wording: Wording): Code {
  const { code } = wording;
  const lines = properties.map(
    ([name, data]) => code`${new Code(propertyName(name))}: ${dataCode(data, wording)}`,
  );
  return lines.length > 0 ? code`{ ${joined(lines, ', ')} }` : code`{}`;
}

function dataCode(data: RuleData, wording: Wording): Code {
  const { code } = wording;
  if (data.kind === 'value') return valueCode(data.value, wording);
  if (data.kind === 'object') return propertiesCode(data.properties, wording);
  return code`[${joined(
    data.items.map((item) => dataCode(item, wording)),
    ', ',
  )}]`;
}

function templateCode(parts: readonly RuleValue[], wording: Wording): Code {
  const texts = parts.map((part) =>
    part.kind === 'literal'
      ? templateText(String(part.value))
      : `\${${valueCode(part, wording).text}}`,
  );
  return new Code(`\`${texts.join('')}\``);
}

type Kind<K extends RuleValue['kind']> = Extract<RuleValue, { readonly kind: K }>;

function attributeCode({ of, name }: Kind<'attribute'>, wording: Wording): Code {
  const { code } = wording;
  const record = valueCode(of, wording);
  if (of.type === 'partition') {
    if (name === 'implicitGlobalRegion') return code`${runtime('globalRegion')}(${record})`;
    if (name.startsWith('supports')) return code`${true}`;
  }
  const access = of.optional ? optionalAccess(name) : propertyAccess(name);
  return code`${record}${new Code(access)}`;
}

function itemCode({ of, index }: Kind<'item'>, wording: Wording): Code {
  const { code } = wording;
  const list = valueCode(of, wording);
  const chain = new Code(of.optional ? '?.' : '');
  if (index >= 0) return code`${list}${chain}[${index}]`;
  return code`${list}${of.optional ? chain : new Code('.')}at(${index})`;
}

function callCode({ function: name, arguments: given }: Kind<'call'>, wording: Wording): Code {
  const { code } = wording;
  const values = given.map((value) => valueCode(value, wording));
  const [first = code``, second = code``, third = code``] = values;
  switch (name) {
    case 'coalesce':
      return code`(${joined(values, ' ?? ')})`;
    case 'ite':
      return code`(${first} ? ${second} : ${third})`;
    case 'isSet':
      return code`(${first} !== undefined)`;
    case 'not':
      return code`!${first}`;
    case 'stringEquals':
    case 'booleanEquals':
      return code`(${first} === ${second})`;
    default: {
      const isPlain = second.text === 'false' && /Host/.test(name);
      return code`${runtime(functions[name])}(${joined(isPlain ? [first] : values, ', ')})`;
    }
  }
}

const functions = {
  'aws.isVirtualHostableS3Bucket': 'isVirtualHostableS3Bucket',
  'aws.parseArn': 'parseArn',
  'aws.partition': 'partitionOf',
  isValidHostLabel: 'isHostLabel',
  parseURL: 'parseUrl',
  split: 'split',
  substring: 'substring',
  uriEncode: 'uriEncode',
} as const;
