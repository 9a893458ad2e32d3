/**
 * Where two rule sets send calls (https://smithy.io/2.0/additional-specs/rules-engine/specification.html), over regions of
 * the partitions, FIPS, dual stack and an endpoint that the caller gives.
 */
import type { Node } from '../../model.js';
import { isList, isObject } from '../../node.js';
import { field } from './trait-change.js';

/**
 * Whether any of the two lead to different URLs. True also where that cannot be told: rules that ask for more than the
 * region and its variants, or that call functions other than the plain ones.
 */
export function leadElsewhere(old: Node | undefined, now: Node | undefined): boolean {
  const isPlain = [old, now].every((ruleSet) => {
    const parameters = field(ruleSet, 'parameters');
    return isObject(parameters) && Object.keys(parameters).every((key) => plain.has(key));
  });
  if (!isPlain) return true;
  const regions = [undefined, ...Object.keys(partitions), ...new Set([old, now].flatMap(namesIn))];
  return [...matrix(regions)].some((given) => {
    const [before, after] = [answerOf(old, given), answerOf(now, given)];
    return before === undecided || before !== after;
  });
}

type Scope = ReadonlyMap<string, Node>;
const undecided = Symbol('undecided');
type Value = Node | undefined | typeof undecided;

const plain: ReadonlySet<string> = new Set(['Region', 'UseFIPS', 'UseDualStack', 'Endpoint']);

function* matrix(regions: readonly (string | undefined)[]): Iterable<Scope> {
  const custom: readonly Entry[] = [['Endpoint', 'https://endpoint.example.com']];
  for (const region of regions)
    for (const fips of [false, true])
      for (const dual of [false, true]) {
        const variants: readonly Entry[] = [
          ['UseFIPS', fips],
          ['UseDualStack', dual],
        ];
        const given: readonly Entry[] = region === undefined ? [] : [['Region', region]];
        yield new Map([...given, ...variants]);
        yield new Map([...given, ...variants, ...custom]);
      }
}

type Entry = readonly [parameter: string, value: Node];

/** The texts that rules compare with: regions, and partitions, of which each is asked for as a region, too. */
function namesIn(node: Node | undefined): readonly string[] {
  if (isList(node)) return node.flatMap(namesIn);
  if (!isObject(node)) return [];
  const given = node['fn'] === 'stringEquals' ? node['argv'] : undefined;
  const own = isList(given) ? given.filter((each) => typeof each === 'string') : [];
  return [...own, ...Object.values(node).flatMap(namesIn)];
}

/** The URL; `error` where there is none. */
function answerOf(ruleSet: Node | undefined, given: Scope): string | typeof undecided {
  const rules = field(ruleSet, 'rules');
  return isList(rules) ? firstAnswer(rules, given) : 'error';
}

function firstAnswer(rules: readonly Node[], scope: Scope): string | typeof undecided {
  for (const rule of rules) {
    const held = holding(field(rule, 'conditions'), scope);
    if (held === undecided) return undecided;
    if (held !== undefined) return ofRule(rule, held);
  }
  return 'error';
}

function ofRule(rule: Node, scope: Scope): string | typeof undecided {
  const [rules, endpoint] = [field(rule, 'rules'), field(rule, 'endpoint')];
  if (isList(rules)) return firstAnswer(rules, scope);
  if (endpoint === undefined) return 'error';
  const url = valueOf(field(endpoint, 'url') ?? null, scope);
  return typeof url === 'string' ? url : undecided;
}

/** The scope with what the conditions assign; undefined where one of them does not hold. */
function holding(conditions: Node | undefined, given: Scope): Scope | undefined | typeof undecided {
  const scope = new Map(given);
  for (const condition of isList(conditions) ? conditions : []) {
    const value = valueOf(condition, scope);
    if (value === undecided) return undecided;
    if (value === undefined || value === false) return undefined;
    const assign = field(condition, 'assign');
    if (typeof assign === 'string') scope.set(assign, value);
  }
  return scope;
}

function valueOf(node: Node, scope: Scope): Value {
  if (typeof node === 'string') return filled(node, scope);
  if (!isObject(node)) return node;
  const [reference, name, given] = [node['ref'], node['fn'], node['argv']];
  if (typeof reference === 'string') return scope.get(reference);
  if (typeof name !== 'string' || !isList(given)) return undecided;
  const values = given.map((each) => valueOf(each, scope));
  return values.includes(undecided) ? undecided : called(name, values);
}

function called(name: string, [first, second]: readonly Value[]): Value {
  switch (name) {
    case 'isSet':
      return first !== undefined;
    case 'not':
      return first === false;
    case 'booleanEquals':
    case 'stringEquals':
      return first === second;
    case 'aws.partition':
      return typeof first === 'string' ? partitionOf(first) : undefined;
    case 'getAttr':
      return typeof second === 'string' ? attribute(first, second) : undecided;
    default:
      return undecided;
  }
}

/** A text with the values in the places of their names: `{Region}`, `{Partition#dnsSuffix}`. */
function filled(text: string, scope: Scope): Value {
  let isWhole = true;
  const result = text.replace(
    /\{([^{}#]+)(?:#([^{}]+))?\}/g,
    (_all, name: string, path?: string) => {
      const value = path === undefined ? scope.get(name) : attribute(scope.get(name), path);
      isWhole &&= typeof value === 'string';
      return typeof value === 'string' ? value : '';
    },
  );
  return isWhole ? result : undecided;
}

function attribute(value: Value, path: string): Value {
  if (value === undecided || !/^\w+$/.test(path)) return undecided;
  return field(value, path);
}

/** What `aws.partition` says of a region of each partition; both sides are asked with the same, so that no detail counts. */
const partitions: Readonly<Record<string, Node>> = {
  'us-east-1': partition('aws', true),
  'eu-west-1': partition('aws', true),
  'aws-global': partition('aws', true),
  'cn-north-1': partition('aws-cn', true),
  'us-gov-west-1': partition('aws-us-gov', true),
  'us-iso-east-1': partition('aws-iso', false),
  'us-isob-east-1': partition('aws-iso-b', false),
  // One that no rule names, as partitions are before services know them.
  'elsewhere-1': partition('aws-elsewhere', true),
  // No partition is without FIPS today; rules ask for it all the same.
  'without-fips': partition('aws', true, false),
  'without-either': partition('aws', false, false),
};

/** A name that a rule compares with is a region of the largest partition, or a partition of its own. */
function partitionOf(region: string): Node {
  return partitions[region] ?? partition(region.startsWith('aws') ? region : 'aws', true);
}

function partition(name: string, supportsDualStack: boolean, supportsFIPS = true): Node {
  return {
    name,
    dnsSuffix: `${name}.example`,
    dualStackDnsSuffix: `dual.${name}.example`,
    supportsFIPS,
    supportsDualStack,
    implicitGlobalRegion: 'us-east-1',
  };
}
