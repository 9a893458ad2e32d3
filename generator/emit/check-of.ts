/** Which function checks what. */
import type { Constraints, Member, Shape } from '../service.js';
import { constraintsOf } from './constraints.js';
import { Code, joined, type CodeTag, type Part, type Ref } from './code.js';
import { own, runtime } from './references.js';
import { isByteStream, isEventStream, isSized } from './streams.js';

/** The check of a member: its own, its target's, or the runtime's. */
export function checkOf(member: Member): Ref {
  if (isEventStream(member)) return runtime('checkAsyncIterable');
  if (isByteStream(member))
    return runtime(isSized(member) ? 'checkSizedByteStream' : 'checkByteStream');
  return member.checkName === undefined
    ? checkOfShape(member.target)
    : own('validators', `check${member.checkName}`);
}

function checkOfShape(shape: Shape): Ref {
  if (hasCheck(shape)) return own('validators', `check${shape.name}`);
  return runtime(checks[shape.kind]);
}

/** Simple shapes without constraints are checked by the runtime alone. */
export function hasCheck(shape: Shape): boolean {
  if (shape.prelude || (shape.kind === 'blob' && shape.streaming)) return false;
  const isSimple = !aggregates.has(shape.kind);
  const { length, range, pattern, sensitive } = shape;
  return !isSimple || Boolean(length ?? range ?? pattern) || sensitive;
}

/** What a check is about: a shape, or a member that has constraints of its own. */
export interface Checked {
  readonly target: Exclude<Shape, { readonly kind: 'structure' | 'union' }>;
  readonly constraints: Constraints;
  readonly sensitive: boolean;
  readonly constantName: string;
}

/** The call that checks a value, and the constants that it names. */
export function checkCall(
  checked: Checked,
  code: CodeTag,
): { call: Code; constants: ReadonlyMap<string, Code> } {
  const { target, constantName } = checked;
  const isEnum = target.kind === 'enum' || target.kind === 'intEnum';
  const sensitive = checked.sensitive || (target.kind === 'map' && target.key.sensitive);
  const constraints = constraintsOf(target, checked.constraints, sensitive, code);
  const isOwnEnum = isEnum && target.constantName === constantName;
  const name = isOwnEnum ? `${constantName}_CONSTRAINTS` : constantName;
  const constants = new Map<string, Code>(constraints ? [[name, constraints]] : []);
  if (isEnum)
    constants.set(
      target.constantName,
      code`[${joined(
        target.values.map(({ value }) => code`${value}`),
        ', ',
      )}]`,
    );
  const given = constraints ? [new Code(name)] : [];
  const [check, ...rest] = parts(target, given);
  const list = rest.map((part) => code`, ${part}`);
  return { call: code`${check}(value, issues${joined(list, '')});`, constants };
}

/** The function, and what it is called with behind the value and the issues. */
function parts(target: Checked['target'], given: readonly Part[]): readonly [Ref, ...Part[]] {
  const none = given.length > 0 ? given : [new Code('undefined')];
  switch (target.kind) {
    case 'list':
      return [
        runtime(target.sparse ? 'checkSparseList' : 'checkList'),
        ...none,
        checkOf(target.member),
      ];
    case 'map': {
      const check = runtime(target.sparse ? 'checkSparseMap' : 'checkMap');
      return [check, ...none, checkOf(target.key), checkOf(target.value)];
    }
    case 'enum':
    case 'intEnum':
      return [runtime(checks[target.kind]), new Code(target.constantName), ...given];
    default:
      return [runtime(checks[target.kind]), ...given];
  }
}

const aggregates: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>([
  'structure',
  'union',
  'list',
  'map',
  'enum',
  'intEnum',
]);

/** The runtime's check of each kind. Of a structure: any object, such as the `{}` of a variant without a value. */
const checks = {
  string: 'checkString',
  boolean: 'checkBoolean',
  byte: 'checkByte',
  short: 'checkShort',
  integer: 'checkInteger',
  long: 'checkLong',
  float: 'checkFloat',
  double: 'checkDouble',
  bigInteger: 'checkBigInteger',
  bigDecimal: 'checkBigDecimal',
  timestamp: 'checkTimestamp',
  blob: 'checkBlob',
  document: 'checkDocument',
  enum: 'checkEnum',
  intEnum: 'checkIntEnum',
  list: 'checkList',
  map: 'checkMap',
  structure: 'checkStructure',
  union: 'checkStructure',
} as const;
