/** Where members stand in messages. */
import type { Member, Operation, Shape } from '../../service.js';
import { memberName } from '../touched.js';

export type Holder = Extract<Shape, { readonly kind: 'structure' | 'union' }>;

/** Whether one of the members has the name of this one. */
export function isNamed({ members: all }: Holder, member: Member): boolean {
  return all.some((each) => memberName(each) === memberName(member));
}

/** Where in a message it stands; labels by the order in which they stand in the path. */
export function placeOf(member: Member, operation: Operation | undefined): string {
  const { binding, wireName } = member;
  if (!operation || binding.in === 'body') return `body ${wireName}`;
  if (binding.in === 'label') {
    const labels = operation.http.path.flatMap((part) => ('label' in part ? [part.label] : []));
    return `label ${labels.findIndex(({ name }) => name === member.name)}`;
  }
  if (binding.in === 'prefixHeaders') return `headers ${binding.prefix.toLowerCase()}`;
  return 'name' in binding ? `${binding.in} ${binding.name.toLowerCase()}` : binding.in;
}

/** What moves a member, or has it written otherwise. */
export const placeTraits = [
  'jsonName',
  'httpLabel',
  'httpQuery',
  'httpQueryParams',
  'httpHeader',
  'httpPrefixHeaders',
  'httpPayload',
  'httpResponseCode',
  'timestampFormat',
  'mediaType',
  'default',
  'required',
  'clientOptional',
].map((name) => `smithy.api#${name}`);
