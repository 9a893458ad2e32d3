import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model } from '../model.js';
import { aggregates, closureOf, membersOf, services, traitOf, typeOf } from './view.js';
import type { Aggregate } from './view.js';

/** A member that targets a stream. */
interface Stream {
  readonly member: MemberSyntax;
  readonly container: Aggregate;
  readonly type: 'blob' | 'union';
  readonly requiresLength: boolean;
}

/**
 * Streams are members of inputs and outputs alone; a stream of bytes is required or has a default, is the payload where
 * the protocol knows payloads, and is no output when it requires a length; events are structures (Smithy, «streaming»).
 */
export function checkStreams(model: Model): readonly Diagnostic[] {
  const streaming = streamingShapes(model);
  const streams =
    streaming.size === 0
      ? []
      : aggregates(model).flatMap((container) => streamsOf(container, streaming, model));
  const containers = new Map(streams.map((stream) => [stream.container.id, stream]));
  return [
    ...streams.flatMap(optional),
    ...(streams.length === 0 ? [] : misplaced(containers, model)),
    ...unboundBlobs(streams, model),
    ...events(model),
  ];
}

/** The ids of the shapes that are streams. */
function streamingShapes(model: Model): ReadonlySet<string> {
  const found = [...model.shapes.values()].filter((shape) =>
    traitOf(model, shape, 'smithy.api#streaming'),
  );
  return new Set(found.map(({ id }) => id));
}

function streamsOf(
  container: Aggregate,
  streaming: ReadonlySet<string>,
  model: Model,
): readonly Stream[] {
  if (container.type === 'enum' || container.type === 'intEnum') return [];
  return [...membersOf(model, container.id).values()].flatMap((member) => {
    const target = streaming.has(member.target) ? model.shapes.get(member.target) : undefined;
    if (target?.type !== 'blob' && target?.type !== 'union') return [];
    const requiresLength = traitOf(model, target, 'smithy.api#requiresLength') !== undefined;
    return [{ member, container, type: target.type, requiresLength }];
  });
}

function optional({ member, container, type }: Stream): readonly Diagnostic[] {
  const { traits, target: id, at } = member;
  if (container.type !== 'structure') {
    return [report('streaming-place', { id, problem: `cannot stand in a ${container.type}` }, at)];
  }
  const isGiven = traits.has('smithy.api#required') || traits.has('smithy.api#default');
  if (type !== 'blob' || isGiven) return [];
  return [report('streaming-place', { id, problem: 'is neither required nor has a default' }, at)];
}

/** What leads to a structure with a stream other than as an input, an output or a mixin. */
function misplaced(containers: ReadonlyMap<string, Stream>, model: Model): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const refuse = (id: string, as: string, at: Location): void => {
    const stream = containers.get(id)?.member.target;
    if (stream === undefined) return;
    const problem = `cannot stand in ${id}, which is ${as}`;
    found.push(report('streaming-place', { id: stream, problem }, at));
  };
  for (const shape of model.shapes.values()) {
    if ('members' in shape) {
      for (const { target, name, at } of shape.members.values()) {
        refuse(target, `the target of ${shape.id}$${name}`, at);
      }
    }
    for (const { target, at } of 'errors' in shape ? shape.errors : []) {
      refuse(target, `an error of ${shape.id}`, at);
    }
    const output = shape.type === 'operation' ? shape.output?.target : undefined;
    const container = output === undefined ? undefined : containers.get(output);
    if (container?.requiresLength === true) {
      refuse(container.container.id, `the output of ${shape.id}`, container.container.at);
    }
  }
  return found;
}

/** Where the service speaks `restJson1`, whose bodies are JSON unless a member is the payload. */
function unboundBlobs(streams: readonly Stream[], model: Model): readonly Diagnostic[] {
  const open = streams.filter(({ member }) => !member.traits.has('smithy.api#httpPayload'));
  if (open.length === 0) return [];
  const bound = services(model).filter((service) =>
    traitOf(model, service, 'aws.protocols#restJson1'),
  );
  const reached = bound.map((service) => closureOf(model, service.id));
  return open
    .filter(({ container }) => reached.some((closure) => closure.has(container.id)))
    .map(({ member: { target: id, at } }) =>
      report('streaming-place', { id, problem: 'is not bound with httpPayload' }, at),
    );
}

function events(model: Model): readonly Diagnostic[] {
  const unions = aggregates(model).filter(
    (shape) => shape.type === 'union' && traitOf(model, shape, 'smithy.api#streaming'),
  );
  return unions.flatMap((union) => {
    const others = [...membersOf(model, union.id).values()]
      .filter(({ target }) => typeOf(model, target) !== 'structure')
      .map(({ name }) => name);
    if (others.length === 0) return [];
    const problem = `has events that are no structures: ${others.join(', ')}`;
    return [report('streaming-place', { id: union.id, problem }, union.at)];
  });
}
