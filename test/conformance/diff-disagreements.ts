/**
 * Where we say otherwise than Smithy's own tool, and which part of the specification of comparisons says so: a row of its
 * table of the tool's gaps and false alarms (1.3), a rule of its table of rules (3), a trap (3.10), or its form of entries
 * (8). What is not here is a fault.
 */
import type { Change } from '../../generator/change.js';
import type { DiffEvent } from './diff-events.js';

interface Reason {
  readonly reason: string;
  readonly documented: string;
  /** What we say of the same thing, one of these rules. */
  readonly ours: RegExp;
}

/** An event that none of our entries of the same subject agrees with. */
export interface Disagreement extends Reason {
  /** Of the event, its id and severity. */
  readonly event: RegExp;
}

export const disagreements: readonly Disagreement[] = [
  {
    reason: 'the order of members and values cannot be seen in TypeScript or in JSON',
    documented:
      '1.3 enum value inserted; 3.3 member-reordered / -inserted; 3.4 enum-reordered / -inserted',
    event: /^(ChangedMemberOrder DANGER|ChangedEnumTrait\.OrderChanged\.\d+ ERROR)$/,
    ours: /^(member|enum)-(reordered|inserted)$|^enum-value-added$/,
  },
  {
    reason: 'a constraint that refuses what was taken is a danger, whether new or changed',
    documented: '1.3 length or range added, pattern tightened; 3.6',
    event:
      /^(ModifiedTrait\.(Add|Update)\.smithy\.api#(length|range) NOTE|TraitBreakingChange\.(Add|Update)\.smithy\.api#pattern (WARNING|NOTE))$/,
    ours: /^(length|range)-((bound-)?added|(min|max)-(raised|lowered))$|^pattern-(added|changed)$/,
  },
  {
    reason: 'the default of a shape as such is not sent by clients',
    documented: '3.3 member-default-changed: a warning where clients do not fill it in',
    event: /^ChangedDefault ERROR$/,
    ours: /^member-default-changed$/,
  },
  {
    reason:
      'clients send the default themselves, so that calls that leave the value out mean another one',
    documented: '3.3 member-default-added / -changed: a danger where clients fill it in',
    event: /^ModifiedTrait\.(Add|Update)\.smithy\.api#default NOTE$/,
    ours: /^member-default-(added|changed)$/,
  },
  {
    reason: 'the enum trait and the enum shape have the same values',
    documented: '3.4 enum-trait ↔ enum-shape',
    event: /^(ChangedShapeType|RemovedShape) ERROR$/,
    ours: /^enum-shape-became-trait$/,
  },
  {
    reason: 'the package has a type of the values and no constants, so that no name goes',
    documented: '3.4 enum-key-renamed, which only N feels; 3.0 N',
    event: /^ChangedEnumTrait\.NameChanged\.\d+ ERROR$/,
    ours: /^enum-key-renamed$/,
  },
  {
    reason: 'a shape under another name, with the same content, is a rename or no difference',
    documented:
      '1.3 structure renamed; 3.3 member-target-renamed-same-structure, member-target-scalar-changed; 3.5 shape-named-renamed',
    event: /^(ChangedMemberTarget|RemovedShape) ERROR$/,
    ours: /^(member-target-renamed-same-structure|shape-named-renamed|member-target-scalar-changed)$/,
  },
  {
    reason: 'lists, maps and scalars have no name in the package that could be missed',
    documented:
      '3.3 member-target-scalar-changed: aliases are not exported; 3.5 shape-named-removed',
    event: /^RemovedShape ERROR$/,
    ours: /^shape-named-removed$/,
  },
  {
    reason: 'one entry says that a new member is required: that it is new is part of it',
    documented: '8 one entry for each changed shape, member or trait',
    event: /^AddedShape NOTE$/,
    ours: /^member-required-added$/,
  },
  {
    reason: 'one entry says that a definition is gone: that it was a shape is part of it',
    documented: '8 one entry for each changed shape, member or trait',
    event: /^RemovedShape\.ScalarShape WARNING$/,
    ours: /^trait-definition-changed$/,
  },
  {
    reason: 'one entry for a trait: the worst that its definition says',
    documented: '8 one entry for each changed shape, member or trait',
    event: /^ModifiedTrait\.(Add|Remove|Update)\.smithy\.example#aTrait WARNING$/,
    ours: /^shape-custom-trait-changed$/,
  },
  {
    reason: 'required members of inputs must be given, with the input trait and without',
    documented: '1.3 required added to a member of an input; 3.3 input-trait-added: by effect',
    event:
      /^(ChangedNullability\.AddedInputTrait DANGER|TraitBreakingChange\.Add\.smithy\.api#input ERROR)$/,
    ours: /^member-(input-trait-added|documentation)$/,
  },
  {
    reason: 'readers that count on a member find undefined, whatever it holds',
    documented: '3.3 member-made-optional; 3.10 trap 6',
    event: /^ChangedNullability\.RemovedRequiredTrait\.StructureOrUnion WARNING$/,
    ours: /^member-made-optional$/,
  },
  {
    reason: 'no code is generated for resources: what matters is which operations a service has',
    documented: '3.1 resource-added / -removed, identifiers, lifecycle binding moved',
    event:
      /^(ChangedResourceIdentifiers|Removed(Operation|Resource)Binding\.From(Resource|Service)\.\w+) ERROR$/,
    ours: /^resource-(identifiers-changed|lifecycle-binding-moved)$/,
  },
  {
    reason: 'metadata has no part in calls',
    documented: '3.1 metadata-changed',
    event: /^RemovedMetadata\.suppressions DANGER$/,
    ours: /^metadata-changed$/,
  },
  {
    reason: 'no protocol here writes XML',
    documented: '3.3 member-xml-changed; 3.11',
    event: /^TraitBreakingChange\.\w+\.smithy\.api#xml\w+ ERROR$/,
    ours: /^member-xml-changed$/,
  },
  {
    reason: 'an input or output where there was none leaves calls and readers as they are',
    documented: '3.2 operation-input-added, operation-output-added',
    event: /^ChangedOperation(Input|Output)\.From\.smithy\.api#Unit\.To\.\S+ ERROR$/,
    ours: /^operation-(input|output)-added$/,
  },
  {
    reason: 'how large pages are is no part of the types of a paginator',
    documented: '3.2 operation-paginated-page-size-changed',
    event: /^TraitBreakingChange\.(Update|Remove)\.smithy\.api#paginated ERROR$/,
    ours: /^operation-paginated-page-size-changed$/,
  },
  {
    reason: 'what an operation no longer says of its pages, its service says for all',
    documented: '3.10 trap 22: effective models are compared, not edits',
    event: /^TraitBreakingChange\.Remove\.smithy\.api#paginated ERROR$/,
    ours: /^operation-tools-changed$/,
  },
  {
    reason: 'an operation that no service has is in no package, and nobody calls it',
    documented: '3.0 position; 3.5 shape-unreachable-now: by names',
    event: /^RemovedShape ERROR$/,
    ours: /^operation-removed$/,
  },
  {
    reason: 'where calls go, and how they are sent, is a danger whenever it is different',
    documented:
      '3.1 service-endpoint-rules-changed, service-protocol-setting-changed; 3.2 operation-endpoint-params-changed',
    event: /^ModifiedTrait\.(Add|Update)\.(smithy\.rules#\w+|aws\.protocols#restJson1) NOTE$/,
    ours: /^(service-endpoint-rules|operation-endpoint-params|service-protocol-setting)-changed$/,
  },
  {
    reason: 'another status of success is read alike',
    documented: '3.2 operation-http-status-changed',
    event: /^TraitBreakingChange\.Remove\.smithy\.api#http DANGER$/,
    ours: /^operation-http-status-changed$/,
  },
];

/** Breaks and dangers of ours where Smithy's tool has no event that is breaking, besides those of the disagreements. */
export const additions: readonly Reason[] = [
  {
    reason: 'what clients repeat, and how often, is part of an API',
    documented:
      '1.3 retryable added; 3.7 error-retryable-added, error-name-enters-throttling-list; 3.10 trap 11',
    ours: /^error-(retryable-added|name-enters-throttling-list)$/,
  },
  {
    reason: 'a constraint that comes with another target refuses what was taken',
    documented: '1.3 length or range added, pattern tightened; 3.6 effective constraints',
    ours: /^(length|pattern)-(added|changed)$/,
  },
  {
    reason: 'a pattern that takes long on some values is bounded or left out by validators',
    documented: '3.6 pattern-slow',
    ours: /^pattern-slow$/,
  },
  {
    reason: 'a member that may be absent is typed so, whether a default comes with that or not',
    documented: '3.3 member-made-optional',
    ours: /^member-made-optional$/,
  },
  {
    reason: 'a required member must be given by callers, whatever its default',
    documented: '1.3 required added to a member; 3.3 member-made-required',
    ours: /^member-made-required$/,
  },
];

/** Why we say otherwise of an event, where we say these rules of its subject. */
export function disagreementOn(
  { id, severity }: Pick<DiffEvent, 'id' | 'severity'>,
  ours: readonly string[],
): Disagreement | undefined {
  return disagreements.find(
    (each) => each.event.test(`${id} ${severity}`) && ours.some((rule) => each.ours.test(rule)),
  );
}

/** Why we break where the events that concern the same subject do not. */
export function additionOf(
  { rule }: Pick<Change, 'rule'>,
  events: readonly DiffEvent[],
): Reason | undefined {
  const known = events.flatMap((event) => disagreementOn(event, [rule]) ?? []);
  return known[0] ?? additions.find(({ ours }) => ours.test(rule));
}
