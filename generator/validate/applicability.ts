/**
 * Where traits can stand: the selectors of Smithy 2.0's trait definitions (https://smithy.io/2.0/trait-index.html),
 * each as a test with its description. A trait that is not here can stand anywhere.
 */
import { numberTypes, simpleTypes } from '../model.js';
import type { Model } from '../model.js';
import type { Holder } from './holders.js';
import type { ShapeType } from './prelude.js';
import { membersOf, traitOf, typeOf } from './view.js';

/** A kind of place. */
export interface Place {
  readonly description: string;
  readonly holds: (holder: Holder, model: Model) => boolean;
}

type Test = (id: string, model: Model) => boolean;
type Types = readonly ShapeType[];

const text: Types = ['string', 'enum'];
const simple: Types = [...simpleTypes, 'enum', 'intEnum'];
const scalars: Types = ['boolean', ...numberTypes, ...text, 'timestamp'];
const sized: Types = ['list', 'map', ...text, 'blob'];
const primitives: Types = ['boolean', 'byte', 'short', 'integer', 'long', 'float', 'double'];

const onMember = inside(['structure'], anything, 'members of structures');
const onData = shape([...simple, 'list', 'map', 'structure', 'union']);
const onOperation = shape(['operation']);
const onNamed: Place = {
  description: 'operations and shapes of values that are no mixins',
  holds: (holder, model) =>
    (onData.holds(holder, model) || onOperation.holds(holder, model)) &&
    !holder.traits.has('smithy.api#mixin'),
};
const onService = shape(['service']);
const onStructure = shape(['structure']);
const onError: Place = {
  description: 'structures with the error trait',
  holds: ({ shape: { type }, member, shape: holder }, model) =>
    member === undefined && type === 'structure' && has(holder.id, 'smithy.api#error', model),
};
const onPuttable: Place = {
  description: 'resources with put',
  holds: ({ shape: resource }) => resource.type === 'resource' && resource.lifecycle.has('put'),
};
const onScalar = inside(['structure'], is([...scalars]), 'members whose values are scalars');
const onScalars = inside(
  ['structure'],
  (id, model) => is(scalars)(id, model) || listOf(scalars)(id, model),
  'members whose values are scalars or lists of them',
);
const onAnyText = anyMember(is(text), 'members whose values are text');
const onText = inside(['structure'], is(text), 'members of structures whose values are text');
const onTextMap = inside(['structure'], mapOf(is(text)), 'members whose values are maps of text');
const onQueryMap = inside(
  ['structure'],
  mapOf((id, model) => is(text)(id, model) || listOf(text)(id, model)),
  'members whose values are maps of text or of lists of text',
);

/** By absolute trait id: one of the places must hold. */
export const applicability: ReadonlyMap<string, readonly Place[]> = new Map(
  Object.entries({
    addedDefault: [onMember],
    auth: [shape(['service', 'operation'])],
    box: [
      shape(primitives),
      anyMember(is(primitives), 'members whose values are numbers or booleans'),
    ],
    clientOptional: [onMember],
    cors: [onService],
    default: [
      shape([...simple, 'list', 'map']),
      inside(['structure'], is([...simple, 'list', 'map']), 'members of structures'),
    ],
    endpoint: [onOperation],
    enum: [shape(['string'])],
    enumValue: [inside(['enum', 'intEnum'], anything, 'members of enums')],
    error: [onStructure],
    eventHeader: [
      inside(['structure'], is([...primitives, 'blob', 'timestamp', ...text]), 'members of events'),
    ],
    eventPayload: [
      inside(['structure'], is(['blob', ...text, 'structure', 'union']), 'members of events'),
    ],
    examples: [onOperation],
    hostLabel: [requiredOnly(onText)],
    http: [onOperation],
    httpApiKeyAuth: [onService],
    httpBasicAuth: [onService],
    httpBearerAuth: [onService],
    httpChecksumRequired: [onOperation],
    httpDigestAuth: [onService],
    httpError: [onError],
    httpHeader: [onScalars],
    httpLabel: [requiredOnly(onScalar)],
    httpPayload: [onMember],
    httpPrefixHeaders: [onTextMap],
    httpQuery: [onScalars],
    httpQueryParams: [onQueryMap],
    httpResponseCode: [
      inside(['structure'], is(['integer', 'intEnum']), 'members that are integers'),
    ],
    idempotencyToken: [onText],
    idempotent: [onOperation],
    idRef: [shape(text), onAnyText],
    input: [onStructure],
    jsonName: [inside(['structure', 'union'], anything, 'members of structures and unions')],
    length: [shape(sized), anyMember(is(sized), 'members whose values have a length')],
    longPoll: [onOperation],
    mediaType: [shape(['blob', ...text])],
    nestedProperties: [inside(['structure'], is(['structure']), 'members that are structures')],
    noReplace: [onPuttable],
    optionalAuth: [onOperation],
    output: [onStructure],
    paginated: [shape(['service', 'operation'])],
    pattern: [shape(text), onAnyText],
    property: [onMember],
    range: [shape(numberTypes), anyMember(is(numberTypes), 'members whose values are numbers')],
    readonly: [onOperation],
    recommended: [onMember],
    references: [shape(['structure', ...text])],
    requestCompression: [onOperation],
    required: [onMember],
    requiresLength: [shape(['blob'])],
    resourceIdentifier: [requiredOnly(onText)],
    retryable: [onError],
    sensitive: [onData],
    sparse: [shape(['list', 'map'])],
    streaming: [shape(['blob', 'union'])],
    timestampFormat: [
      shape(['timestamp']),
      anyMember(is(['timestamp']), 'members that are timestamps'),
    ],
    trait: [shape([...simple, 'list', 'map', 'structure', 'union'])],
    uniqueItems: [shape(['list'])],
    xmlAttribute: [onScalar],
    xmlFlattened: [
      inside(['structure', 'union'], is(['list', 'map']), 'members that are lists or maps'),
    ],
    'aws.api#arn': [shape(['resource'])],
    'aws.api#arnReference': [shape(text)],
    'aws.api#service': [onService],
    'aws.api#clientDiscoveredEndpoint': [onOperation],
    'aws.api#clientEndpointDiscovery': [onService],
    'aws.auth#sigv4': [onService],
    'aws.auth#sigv4a': [withTrait(onService, 'aws.auth#sigv4')],
    'aws.auth#unsignedPayload': [onOperation],
    'aws.endpoints#standardPartitionalEndpoints': [onService],
    'aws.endpoints#standardRegionalEndpoints': [onService],
    'aws.protocols#awsJson1_0': [onService],
    'aws.protocols#awsJson1_1': [onService],
    'aws.protocols#awsQueryCompatible': [
      withTrait(onService, 'aws.protocols#awsJson1_0'),
      withTrait(onService, 'smithy.protocols#rpcv2Cbor'),
      withTrait(onService, 'smithy.protocols#rpcv2Json'),
    ],
    'aws.protocols#awsQueryError': [onError],
    'aws.protocols#httpChecksum': [onOperation],
    'aws.protocols#restJson1': [onService],
    'smithy.protocols#rpcv2Cbor': [onService],
    'smithy.rules#clientContextParams': [onService],
    'smithy.rules#contextParam': [onMember],
    'smithy.rules#endpointRuleSet': [onService],
    'smithy.rules#operationContextParams': [onOperation],
    'smithy.rules#staticContextParams': [onOperation],
    'smithy.waiters#waitable': [onOperation],
    'stithy#renamedFrom': [
      onNamed,
      inside(['structure', 'union', 'enum', 'intEnum'], anything, 'members'),
    ],
  }).map(([name, places]) => [name.includes('#') ? name : `smithy.api#${name}`, places]),
);

function shape(types: Types): Place {
  return {
    description: `shapes of type ${types.join(', ')}`,
    holds: (holder) => holder.member === undefined && types.includes(holder.shape.type),
  };
}

function inside(of: Types, target: Test, description: string): Place {
  return {
    description,
    holds: ({ member, shape: container }, model) =>
      member !== undefined && of.includes(container.type) && target(member.target, model),
  };
}

function anyMember(target: Test, description: string): Place {
  return {
    description,
    holds: ({ member }, model) => member !== undefined && target(member.target, model),
  };
}

function requiredOnly(place: Place): Place {
  return {
    description: `required ${place.description}`,
    holds: (holder, model) => {
      // The trait may come from a mixin that has the member too.
      const member = membersOf(model, holder.shape.id).get(holder.member?.name ?? '');
      return place.holds(holder, model) && member?.traits.has('smithy.api#required') === true;
    },
  };
}

function withTrait(place: Place, trait: string): Place {
  return {
    description: `${place.description} with ${trait}`,
    holds: (holder, model) => place.holds(holder, model) && has(holder.shape.id, trait, model),
  };
}

function anything(): boolean {
  return true;
}

function is(types: Types): Test {
  return (id, model) => {
    const type = typeOf(model, id);
    return type !== undefined && types.includes(type);
  };
}

function listOf(types: Types): Test {
  return (id, model) => {
    const member = typeOf(model, id) === 'list' ? membersOf(model, id).get('member') : undefined;
    return member !== undefined && is(types)(member.target, model);
  };
}

function mapOf(value: Test): Test {
  return (id, model) => {
    const member = typeOf(model, id) === 'map' ? membersOf(model, id).get('value') : undefined;
    return member !== undefined && value(member.target, model);
  };
}

function has(id: string, trait: string, model: Model): boolean {
  const found = model.shapes.get(id);
  return found !== undefined && traitOf(model, found, trait) !== undefined;
}
