/** `types.ts`: an interface a structure, literals an enum, one-key objects a union. */
import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type {
  EnumShape,
  IntEnumShape,
  Member,
  Service,
  Shape,
  StructureShape,
  UnionShape,
} from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { docs, enumDocs, renamedTo } from './docs.js';
import { formerType } from './module.js';
import { propertyName } from './property.js';
import { runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { variantsOf } from './streams.js';
import { isRequired, memberType, typeOf } from './type-of.js';

export function emitTypes(service: Service): Draft {
  const sections = service.shapes.map((shape) =>
    section(shape.name, (code) => declarations(shape, code)),
  );
  return { module: 'types', sections };
}

/** The declaration, and the names that it had before. */
function declarations(shape: Shape, code: CodeTag): readonly StatementStructures[] {
  const own = declaration(shape, code);
  if (own.length === 0) return own;
  return [...own, ...shape.formerNames.map((former) => formerDeclaration(former, shape))];
}

/** An interface stays one, so that who extends it or adds to it can go on. */
function formerDeclaration(former: string, shape: Shape): StatementStructures {
  const { kind, name } = shape;
  if (kind !== 'structure' || shape.members.length === 0) return formerType(former, name);
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: former,
    docs: renamedTo(name),
    extends: [name],
  };
}

/** Errors are classes in `errors.ts`; simple shapes, lists and maps are written out where they are used. */
function declaration(shape: Shape, code: CodeTag): readonly StatementStructures[] {
  if (shape.prelude) return [];
  switch (shape.kind) {
    case 'structure':
      if (shape.error) return [];
      return [shape.members.length > 0 ? structureType(shape, code) : emptyType(shape, code)];
    case 'union':
      return [unionType(shape, code)];
    case 'enum':
    case 'intEnum':
      return [enumType(shape, code)];
    default:
      return [];
  }
}

/** structure Token { Id: String @required, Expires: Timestamp } → `interface Token { readonly Id: string; … }` */
function structureType(shape: StructureShape, code: CodeTag): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: shape.name,
    docs: docs(shape),
    properties: shape.members.map((member) => ({
      isReadonly: true,
      name: propertyName(member.name),
      hasQuestionToken: !isRequired(member),
      type: memberType(member, code, shape.reached).text,
      docs: docs(member),
    })),
  };
}

/** structure Nothing {} → `type Nothing = object` */
function emptyType(shape: StructureShape, code: CodeTag): TypeAliasDeclarationStructure {
  return alias(shape, code`object`);
}

/** union Notice { Text: String } → `type Notice = { readonly Text: string } | UnknownVariant` */
function unionType(shape: UnionShape, code: CodeTag): TypeAliasDeclarationStructure {
  const variants = variantsOf(shape).map((member) => variant(member, code));
  return alias(shape, joined([...variants, code`${runtimeType('UnknownVariant')}`], ' | '));
}

/** Text: String → `{ readonly Text: string }`, with the comment inside */
function variant(member: Member, code: CodeTag): Code {
  const name = new Code(propertyName(member.name));
  return code`{ ${comment(member)} readonly ${name}: ${typeOf(member.target, code)} }`;
}

/** enum Status { ACTIVE = "ACTIVE", FAILED = "FAILED" } → `type Status = 'ACTIVE' | 'FAILED'` */
function enumType(shape: EnumShape | IntEnumShape, code: CodeTag): TypeAliasDeclarationStructure {
  const values = shape.values.map(({ value }) => code`${value}`);
  return { ...alias(shape, joined(values, ' | ')), docs: enumDocs(shape) };
}

/** The comment of a variant, which has no structure to hold it. */
function comment(member: Member): Code {
  const [text = ''] = docs(member).map(({ description }) => String(description));
  if (text === '') return new Code('');
  if (!text.includes('\n')) return new Code(`\n/** ${text} */\n`);
  const lines = text.split('\n').map((line) => ` * ${line}`.trimEnd());
  return new Code(
    `\n/**${lines
      .slice(1)
      .map((line) => `\n${line}`)
      .join('')}\n */\n`,
  );
}

function alias(shape: Shape, type: Code): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: '\n',
    isExported: true,
    name: shape.name,
    docs: docs(shape),
    type: type.text,
  };
}
