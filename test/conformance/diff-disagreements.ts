/** Where we say otherwise than Smithy's own tool of an event, and why. What is not here is a fault. */
import type { DiffEvent } from './diff-events.js';

export interface Disagreement {
  readonly reason: string;
  /** Of the event, its id and severity. */
  readonly event: RegExp;
  /** What we say of the same thing, one of these rules. */
  readonly ours: RegExp;
}

export const disagreements: readonly Disagreement[] = [
  {
    reason: 'the order of members and values cannot be seen in TypeScript or in JSON',
    event: /^(ChangedMemberOrder DANGER|ChangedEnumTrait\.OrderChanged\.\d+ ERROR)$/,
    ours: /^(member|enum)-(reordered|inserted)|enum-value-added|enum-trait-became-shape/,
  },
  {
    reason: 'a constraint that refuses what was taken is a danger, whether new or changed',
    event:
      /^(ModifiedTrait\.(Add|Update)\.smithy\.api#(length|range) NOTE|TraitBreakingChange\.(Add|Update)\.smithy\.api#pattern (WARNING|NOTE))$/,
    ours: /^(length|range|pattern)-/,
  },
  {
    reason: 'a default is filled in by the service: no code stops compiling and no call is refused',
    event:
      /^(ChangedDefault|ChangedNullability\.(AddedDefaultTrait|AddedNullDefault|RemovedNullDefault)) (ERROR|DANGER)$/,
    ours: /^member-default-/,
  },
  {
    reason:
      'clients send the default themselves, so that calls that leave the value out mean another one',
    event: /^ModifiedTrait\.(Add|Update)\.smithy\.api#default NOTE$/,
    ours: /^member-default-/,
  },
  {
    reason: 'enums are open, and the trait and the shape have the same values',
    event: /^(ChangedShapeType|ChangedEnumTrait\.NameChanged\.\d+|RemovedShape) ERROR$/,
    ours: /^enum-(shape-became-trait|trait-became-shape)$/,
  },
  {
    reason: 'one entry says that values of an enum came and went when it changed its form',
    event: /^ChangedEnumTrait\.Appended\.\d+ NOTE$/,
    ours: /^enum-trait-became-shape$/,
  },
  {
    reason: 'a shape under another name, with the same content, is a rename or no difference',
    event: /^(ChangedMemberTarget|RemovedShape) ERROR$/,
    ours: /^(member-target-renamed-same-structure|shape-named-renamed|member-target-scalar-changed)$/,
  },
  {
    reason: 'lists, maps and scalars have no name in the package that could be missed',
    event: /^RemovedShape ERROR$/,
    ours: /^shape-named-removed$/,
  },
  {
    reason: 'one entry says that a new member is required: that it is new is part of it',
    event: /^AddedShape NOTE$/,
    ours: /^member-required-added$/,
  },
  {
    reason: 'the input trait is a mark; members are compared on their own',
    event:
      /^(ChangedNullability\.AddedInputTrait DANGER|TraitBreakingChange\.Add\.smithy\.api#input ERROR)$/,
    ours: /^member-(input-trait-added|documentation)$/,
  },
  {
    reason: 'readers that count on a member find undefined, whatever it holds',
    event: /^ChangedNullability\.RemovedRequiredTrait\.StructureOrUnion WARNING$/,
    ours: /^member-made-optional$/,
  },
  {
    reason: 'no code is generated for resources: what matters is which operations a service has',
    event:
      /^(ChangedResourceIdentifiers|Removed(Operation|Resource)Binding\.From(Resource|Service)\.\w+) ERROR$/,
    ours: /^resource-|^operation-removed$|^service-/,
  },
  {
    reason: 'nothing is generated from definitions of traits',
    event: /^RemovedTraitDefinition ERROR$/,
    ours: /^trait-definition-changed$/,
  },
  {
    reason: 'metadata has no part in calls',
    event: /^RemovedMetadata\.suppressions DANGER$/,
    ours: /^metadata-changed$/,
  },
  {
    reason: 'no protocol here writes XML',
    event: /^TraitBreakingChange\.\w+\.smithy\.api#xml\w+ ERROR$/,
    ours: /^member-xml-changed$/,
  },
  {
    reason: 'one entry for a trait: the worst that its definition says',
    event: /^ModifiedTrait\.(Add|Remove|Update)\.smithy\.example#aTrait WARNING$/,
    ours: /^shape-custom-trait-changed$/,
  },
  {
    reason: 'an input or output where there was none leaves calls and readers as they are',
    event: /^ChangedOperation(Input|Output)\.From\.smithy\.api#Unit\.To\.\S+ ERROR$/,
    ours: /^operation-(input|output)-added$/,
  },
  {
    reason: 'how large pages are is no part of the types of a paginator',
    event: /^TraitBreakingChange\.(Update|Remove)\.smithy\.api#paginated ERROR$/,
    ours: /^operation-paginated-page-size-changed$/,
  },
  {
    reason: 'what an operation no longer says of its pages, its service says for all',
    event: /^TraitBreakingChange\.Remove\.smithy\.api#paginated ERROR$/,
    ours: /^operation-tools-changed$/,
  },
  {
    reason: 'an operation that no service has concerns nobody',
    event: /^RemovedShape ERROR$/,
    ours: /^operation-removed$/,
  },
  {
    reason: 'where calls go, and how they are sent, is a danger whenever it is different',
    event: /^ModifiedTrait\.(Add|Update)\.(smithy\.rules#\w+|aws\.protocols#restJson1) NOTE$/,
    ours: /^(service-endpoint-rules|operation-endpoint-params|service-protocol-setting)-changed$/,
  },
  {
    reason: 'another status of success is read alike',
    event: /^TraitBreakingChange\.Remove\.smithy\.api#http DANGER$/,
    ours: /^operation-http-status-changed$/,
  },
];

export function disagreementOn(
  { id, severity }: DiffEvent,
  ours: readonly string[],
): Disagreement | undefined {
  return disagreements.find(
    (each) => each.event.test(`${id} ${severity}`) && ours.some((rule) => each.ours.test(rule)),
  );
}
