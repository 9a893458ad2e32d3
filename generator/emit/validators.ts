/** `validators.ts`: a check a shape, a line a member; a Standard Schema a structure or union; constants at the end. */
import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  StatementStructures,
} from 'ts-morph';
import type { Member, Service, Shape, StructureShape, UnionShape } from '../service.js';
import { checkCall, checkOf, hasCheck, type Checked } from './check-of.js';
import { Code, joined, type CodeTag, type Ref } from './code.js';
import { membersOf } from './conversion.js';
import { article, note } from './docs.js';
import {
  constant,
  exportedConstant,
  exportedFunction,
  formerConstant,
  localFunction,
} from './module.js';
import { isInherited, propertyAccess } from './property.js';
import { own, runtime, runtimeType } from './references.js';
import { runtimeExport } from './runtime-exports.js';
import { section, type Draft } from './section.js';
import { isStream, variantsOf } from './streams.js';
import { isRequired, typeOf } from './type-of.js';

/** The code of the module, and the constants that its checks name. */
interface Room {
  readonly code: CodeTag;
  readonly constants: Map<string, Code>;
}

/** Never without content: what is exported of the runtime is there for every service. */
export function emitValidators(service: Service): Draft {
  const targets = new Set(service.shapes.flatMap(membersOf).map((member) => member.target));
  const sections = service.shapes
    .filter((shape) => hasCheck(shape) && (!isError(shape) || targets.has(shape)))
    .map((shape) => section(shape.name, (code) => shapeChecks(shape, code)));
  return {
    module: 'validators',
    sections: [section(undefined, () => runtimeExports), ...sections],
  };
}

/** The checks of a shape and of its members, and the constants that these name. */
function shapeChecks(shape: Shape, code: CodeTag): readonly StatementStructures[] {
  const room: Room = { code, constants: new Map() };
  const functions = [...checks(shape, room), ...memberChecks(shape, room)];
  const constants = [...room.constants].map(([name, value]) => constant(name, value));
  return [...functions, ...formerChecks(shape), ...constants];
}

/** What the checks, and the schema, were called when the shape had another name. */
function formerChecks(shape: Shape): readonly StatementStructures[] {
  const { name } = shape;
  const members = shape.kind === 'map' ? [shape.key, shape.value] : membersOf(shape);
  const inner = members.flatMap((member) =>
    member.checkName === undefined || isStream(member) ? [] : [member.checkName],
  );
  return shape.formerNames.flatMap((former) => [
    formerConstant(`check${former}`, `check${name}`),
    ...('schemaName' in shape ? [formerConstant(`${former}Schema`, shape.schemaName)] : []),
    ...inner.map((check) =>
      formerConstant(`check${former}${check.slice(name.length)}`, `check${check}`),
    ),
  ]);
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
  const checked = { target: shape, constraints: shape, sensitive, constantName };
  return [simpleCheck({ name, what: `${article(name)} \`${name}\`` }, checked, room)];
}

/** Thing { @length(max: 3) Size: String } → `function checkThingSize(value, issues) { … }` */
function memberChecks(shape: Shape, room: Room): readonly StatementStructures[] {
  const members = shape.kind === 'map' ? [shape.key, shape.value] : membersOf(shape);
  return members.flatMap((member) => {
    const { target, sensitive, checkName, constantName = '' } = member;
    if (checkName === undefined || isStream(member)) return [];
    const title = { name: checkName, what: memberOf(shape, member) };
    if (target.kind === 'structure' || target.kind === 'union') {
      return [secretCheck(title, checkOf({ ...member, checkName: undefined }), room)];
    }
    return [simpleCheck(title, { target, constraints: member, sensitive, constantName }, room)];
  });
}

/** `the \`Size\` of a {@link Thing}`, `an item of a \`Names\`` */
function memberOf(shape: Shape, member: Member): string {
  const a = article(shape.name);
  if (shape.kind === 'list') return `an item of ${a} \`${shape.name}\``;
  if (shape.kind !== 'map') return `the \`${member.name}\` of ${a} {@link ${shape.name}}`;
  return `a ${member === shape.key ? 'key' : 'value'} of ${a} \`${shape.name}\``;
}

function simpleCheck(
  title: Title,
  checked: Checked,
  { code, constants }: Room,
): FunctionDeclarationStructure {
  const { call, constants: named } = checkCall(checked, code);
  for (const [constantName, value] of named) constants.set(constantName, value);
  return exportedFunction({ ...signature(title, code), body: [call] });
}

/** structure Token { Id: String @required } → `… required(value.Id, 'Id', issues, checkString); …` */
function membersCheck(
  shape: StructureShape | UnionShape,
  room: Room,
): FunctionDeclarationStructure {
  return exportedFunction({
    ...signature(declared(shape), room.code),
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
    secretCheck(declared(shape), own('validators', `check${inner}`), room),
    localFunction({ ...signature({ name: inner }, code), body: membersBody(shape, room) }),
  ];
}

function declared({ name }: StructureShape | UnionShape): Title {
  return { name, what: `${article(name)} {@link ${name}}` };
}

/** `function checkSecret(value, issues) { checkSensitive(value, issues, check); }` */
function secretCheck(title: Title, check: Ref, { code }: Room): FunctionDeclarationStructure {
  const call = code`${runtime('checkSensitive')}(value, issues, ${check});`;
  return exportedFunction({ ...signature(title, code), body: [call] });
}

function membersBody(
  shape: StructureShape | UnionShape,
  { code, constants }: Room,
): readonly Code[] {
  const type = typeOf(shape, code);
  const members = shape.kind === 'union' ? variantsOf(shape) : shape.members;
  const lines = members.map((member) => memberCheck(member, code));
  if (shape.kind === 'union') {
    const names = members.map(({ name }) => code`${name}`);
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
  const value = isInherited(name)
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

/** What a check is called after, and what it checks for, in words. */
interface Title {
  readonly name: string;
  readonly what?: string;
}

function signature({ name, what }: Title, code: CodeTag) {
  return {
    name: `check${name}`,
    docs:
      what === undefined ? [] : note(`Adds to \`issues\` what keeps a value from being ${what}.`),
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

/** What goes with checks: to run one, to read what it finds, and to hand it to others. */
const runtimeExports: readonly ExportDeclarationStructure[] = [
  {
    ...runtimeExport('check', { types: ['Check', 'Issue'], values: ['validate'] }),
    leadingTrivia: '\n',
  },
  runtimeExport('describe', { values: ['describe'] }),
  runtimeExport('schema', { types: ['StandardSchema'], values: ['standardSchema'] }),
];
