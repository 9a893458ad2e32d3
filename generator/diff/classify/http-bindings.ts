/** Where members go in the HTTP message, and under which name. */
import type { Difference } from '../../change.js';
import type { Traits } from '../../model.js';
import { either } from '../differences.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { isActive } from '../rules/activity.js';
import { byMember, inBoth, membersOf, protocolsAround } from './shapes.js';
import type { Both } from './shapes.js';

/** The `http…` traits of members that both models have: together they say one place. */
export const httpBindings: Classifier = (altered, context) =>
  inBoth(altered).flatMap((each) =>
    [...byMember(each.differences)].flatMap(([name, differences]) =>
      ofMember(each, name, differences.filter(isBinding), context),
    ),
  );

function isBinding(difference: Difference): boolean {
  const { aspect, key = '' } = either(difference);
  return aspect === 'trait' && bindings.includes(key);
}

const payload = 'smithy.api#httpPayload';
const bindings: readonly string[] = [
  'smithy.api#httpLabel',
  'smithy.api#httpQuery',
  'smithy.api#httpQueryParams',
  'smithy.api#httpHeader',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpResponseCode',
  payload,
];

function ofMember(
  { shape, old, new: now }: Both,
  name: string,
  differences: readonly Difference[],
  context: Context,
): readonly Finding[] {
  const [first] = differences;
  const [before, after] = [old, now].map((each) => membersOf(each)?.get(name)?.traits);
  if (first === undefined || before === undefined || after === undefined) return [];
  const [from, to] = [before, after].map(placeOf);
  const found = { shape, member: name, before: from, after: to, differences };
  const inert = !isActive('smithy.api#http', protocolsAround(shape, context));
  const becomesLabel = after.has('smithy.api#httpLabel') && !before.has('smithy.api#required');
  const circumstances = becomesLabel ? (['required'] as const) : [];
  const rule = ruleOf(before, after);
  return [
    { ...found, rule, inert, circumstances, message: `${name} goes in ${to}, not in ${from}` },
  ];
}

function ruleOf(before: Traits, after: Traits) {
  const [from, to] = [before, after].map((traits) => bindings.filter((id) => traits.has(id)));
  if (String(from) === String(to)) return 'member-http-name-changed';
  if (String(from) === '' && String(to) === payload) return 'member-http-payload-added';
  if (String(from) === payload && String(to) === '') return 'member-http-payload-removed';
  return 'member-http-location-changed';
}

/** `the body`, `header x-foo`. */
function placeOf(traits: Traits): string {
  const [id] = bindings.filter((each) => traits.has(each));
  if (id === undefined) return 'the body';
  const value = traits.get(id)?.value;
  const name = typeof value === 'string' ? ` ${value}` : '';
  return `${places[id] ?? id}${name}`;
}

const places: Readonly<Record<string, string>> = {
  'smithy.api#httpLabel': 'the path',
  'smithy.api#httpQuery': 'the query as',
  'smithy.api#httpQueryParams': 'the query',
  'smithy.api#httpHeader': 'header',
  'smithy.api#httpPrefixHeaders': 'headers from',
  'smithy.api#httpResponseCode': 'the status',
  'smithy.api#httpPayload': 'the whole body',
};
