import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Trait } from '../model.js';
import { property, textOf, textsOf } from '../node.js';
import { nameOf } from './prelude.js';
import { membersOf, operations, traitOf, traitText, typeOf } from './view.js';
import type { Operation } from './view.js';

/** `aws.protocols#httpChecksum`: what it says hangs together, and its headers are free. */
export function checkChecksums(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap((operation) => {
    const trait = traitOf(model, operation, 'aws.protocols#httpChecksum');
    return trait === undefined ? [] : operationFaults({ operation, trait, model });
  });
}

interface Checksums {
  readonly operation: Operation;
  readonly trait: Trait;
  readonly model: Model;
}

function operationFaults(checksums: Checksums): readonly Diagnostic[] {
  const { operation, trait } = checksums;
  const { value, at } = trait;
  const algorithmMember = textOf(value, 'requestAlgorithmMember');
  const modeMember = textOf(value, 'requestValidationModeMember');
  const answers = textsOf(property(value, 'responseAlgorithms'));
  const isOfRequests = property(value, 'requestChecksumRequired') === true || algorithmMember;
  const isOfAnswers = answers.length > 0 || modeMember !== undefined;
  const problems: string[] = [];
  if (!isOfRequests && !isOfAnswers) problems.push('asks for checksums of neither side');
  if (isOfAnswers && modeMember === undefined) problems.push('lacks requestValidationModeMember');
  if (isOfAnswers && answers.length === 0) problems.push('lacks responseAlgorithms');
  problems.push(
    ...enumProblems(algorithmMember, algorithms, checksums),
    ...enumProblems(modeMember, ['ENABLED'], checksums),
  );
  const { input, output, errors } = operation;
  const ids = [
    ...(isOfRequests ? [input] : []),
    ...(isOfAnswers ? [output, ...errors] : []),
  ].flatMap((reference) => reference?.target ?? []);
  return [
    ...problems.map((problem) => report('checksum-wrong', { problem }, at)),
    ...ids.flatMap((id) => headerConflicts(id, checksums)),
  ];
}

/** The algorithms of AWS's definition of the trait. */
const algorithms = [
  'CRC32',
  'CRC32C',
  'CRC64NVME',
  'MD5',
  'SHA1',
  'SHA256',
  'SHA512',
  'XXHASH64',
  'XXHASH3',
  'XXHASH128',
];

/** A member of the input whose values are all known. */
function enumProblems(
  name: string | undefined,
  known: readonly string[],
  { operation, model }: Checksums,
): readonly string[] {
  if (name === undefined) return [];
  const member = membersOf(model, operation.input?.target).get(name);
  if (member === undefined) return [`names ${name}, which the input does not have`];
  if (typeOf(model, member.target) !== 'enum') return [`names ${name}, which is no enum`];
  const values = [...membersOf(model, member.target).values()].map(
    (each) => traitText(each.traits, 'smithy.api#enumValue') ?? each.name,
  );
  const others = values.filter((value) => !known.includes(value));
  return others.length === 0 ? [] : [`names ${name}, which knows ${others.join(', ')}`];
}

const prefix = 'x-amz-checksum-';

function headerConflicts(id: string, { trait: { at }, model }: Checksums): readonly Diagnostic[] {
  return [...membersOf(model, id).values()].flatMap(({ name, traits }) => {
    const member = `${nameOf(id)}$${name}`;
    const found: Diagnostic[] = [];
    const all = traitText(traits, 'smithy.api#httpPrefixHeaders')?.toLowerCase();
    if (all !== undefined && prefix.startsWith(all)) {
      found.push(report('checksum-prefix', { member, prefix: all }, at));
    }
    const header = traitText(traits, 'smithy.api#httpHeader')?.toLowerCase();
    if (header?.startsWith(prefix) === true) {
      found.push(report('checksum-header', { member, header }, at));
    }
    return found;
  });
}
