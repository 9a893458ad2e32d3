/** `validators.ts`: a check a shape, a line a member; a Standard Schema a structure or union; constants at the end. */
import type { FunctionDeclarationStructure, StatementStructures } from 'ts-morph';
import type { Module } from '../module.js';
import type { Member, Service, Shape, StructureShape, UnionShape } from '../service.js';
import { checkCall, checkOf, hasCheck, type Checked } from './check-of.js';
import { Code, codeFor, joined, type CodeTag, type Ref } from './code.js';
import { membersOf } from './conversion.js';
import { article, note } from './docs.js';
import {
  constant,
  exportedConstant,
  exportedFunction,
  localFunction,
  sourceModule,
} from './module.js';
import { propertyAccess } from './property.js';
import { own, runtime, runtimeType } from './references.js';
import { isRequired, typeOf } from './type-of.js';

/** The code of the module, and the constants that its checks name. */
interface Room {
  readonly code: CodeTag;
  readonly constants: Map<string, Code>;
}

export function emitValidators(service: Service): Module | undefined {
  const writing = codeFor('./validators.js');
  const room: Room = { code: writing.code, constants: new Map() };
  const targets = new Set(service.shapes.flatMap(membersOf).map((member) => member.target));
  const declarations = service.shapes
    .filter((shape) => hasCheck(shape) && (!isError(shape) || targets.has(shape)))
    .flatMap((shape) => [...checks(shape, room), ...memberChecks(shape, room)]);
  const constants = [...room.constants].map(([name, value]) => constant(name, value));
  return declarations.length > 0
    ? sourceModule(service, 'validators.ts', writing, [...declarations, ...constants])
    : undefined;
}

/** string Token → `function checkToken(value, issues) { checkString(value, issues, TOKEN); }` */
function checks(shape: Shape, room: Room): readonly StatementStructures[] {
  if (shape.kind === 'structure' || shape.kind === 'union') {
    return [
      ...(shape.sensitive ? secretChecks(shape, room) : [membersCheck(shape, room)]),
      schema(shape, room),
    ];
  }
  const { name, sensitive, constantName } = shape;
  return [simpleCheck(name, { target: shape, constraints: shape, sensitive, constantName }, room)];
}

/** Thing { @length(max: 3) Size: String } → `function checkThingSize(value, issues) { … }` */
function memberChecks(shape: Shape, room: Room): readonly StatementStructures[] {
  const members = shape.kind === 'map' ? [shape.key, shape.value] : membersOf(shape);
  return members.flatMap((member) => {
    const { target, sensitive, checkName, constantName = '' } = member;
    if (checkName === undefined) return [];
    if (target.kind === 'structure' || target.kind === 'union') {
      return [secretCheck(checkName, checkOf({ ...member, checkName: undefined }), room)];
    }
    return [simpleCheck(checkName, { target, constraints: member, sensitive, constantName }, room)];
  });
}

function simpleCheck(
  name: string,
  checked: Checked,
  { code, constants }: Room,
): FunctionDeclarationStructure {
  const { call, constants: named } = checkCall(checked, code);
  for (const [constantName, value] of named) constants.set(constantName, value);
  return exportedFunction({ ...signature(name, code), body: [call] });
}

/** structure Token { Id: String @required } → `… required(value.Id, 'Id', issues, checkString); …` */
function membersCheck(
  shape: StructureShape | UnionShape,
  room: Room,
): FunctionDeclarationStructure {
  return exportedFunction({
    ...signature(shape.name, room.code),
    docs: note(
      `Adds to \`issues\` what keeps a value from being ${article(shape.name)} {@link ${shape.name}}.`,
    ),
    body: membersBody(shape, room),
  });
}

/** Of a sensitive shape: no finding shows a value that is in it. */
function secretChecks(
  shape: StructureShape | UnionShape,
  room: Room,
): readonly StatementStructures[] {
  const { code } = room;
  const inner = `${shape.name}Members`;
  return [
    secretCheck(shape.name, own('validators', `check${inner}`), room),
    localFunction({ ...signature(inner, code), body: membersBody(shape, room) }),
  ];
}

/** `function checkSecret(value, issues) { checkSensitive(value, issues, check); }` */
function secretCheck(name: string, check: Ref, { code }: Room): FunctionDeclarationStructure {
  const call = code`${runtime('checkSensitive')}(value, issues, ${check});`;
  return exportedFunction({ ...signature(name, code), body: [call] });
}

function membersBody(
  shape: StructureShape | UnionShape,
  { code, constants }: Room,
): readonly Code[] {
  const type = typeOf(shape, code);
  const lines = shape.members.map((member) => memberCheck(member, code));
  if (shape.kind === 'union') {
    const names = shape.members.map(({ name }) => code`${name}`);
    constants.set(shape.constantName, code`[${joined(names, ', ')}]`);
    const variants = new Code(shape.constantName);
    return [
      code`if (!${runtime('isUnion')}<${type}>(value, issues, ${variants})) return;`,
      ...lines,
    ];
  }
  if (lines.length === 0) return [code`${runtime('checkStructure')}(value, issues);`];
  return [code`if (!${runtime('isStructure')}<${type}>(value, issues)) return;`, ...lines];
}

/** Id: String @required → `required(value.Id, 'Id', issues, checkString);` */
function memberCheck(member: Member, code: CodeTag): Code {
  const { name } = member;
  const presence = runtime(isRequired(member) ? 'required' : 'optional');
  const value = inherited.has(name)
    ? code`${runtime('own')}(value, ${name})`
    : new Code(`value${propertyAccess(name)}`);
  return code`${presence}(${value}, ${name}, issues, ${checkOf(member)});`;
}

/** → `const TokenSchema: StandardSchema<Token> = { '~standard': { … } };` */
function schema(shape: StructureShape | UnionShape, { code }: Room): StatementStructures {
  const check = own('validators', `check${shape.name}`);
  const validate = code`(value) => ${runtime('verdict')}(value, ${check})`;
  return exportedConstant(
    shape.schemaName,
    `${article(shape.name, 'A')} {@link ${shape.name}} as a Standard Schema.`,
    code`${runtimeType('StandardSchema')}<${typeOf(shape, code)}>`,
    code`{ ${'~standard'}: { version: 1, vendor: ${'stithy'}, validate: ${validate} } }`,
  );
}

function signature(name: string, code: CodeTag) {
  return {
    name: `check${name}`,
    parameters: [
      { name: 'value', type: 'unknown' },
      { name: 'issues', type: code`${runtimeType('Issue')}[]`.text },
    ],
    returns: 'void',
  };
}

function isError(shape: Shape): boolean {
  return shape.kind === 'structure' && shape.error !== undefined;
}

/** What every object has of its prototype, so that reading it does not tell whether the member is there. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
