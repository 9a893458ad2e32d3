/** Services in which everything is called as something else is: words of the language, globals, what generated code uses. */
import type { Node } from '../../generator/model.js';
import { isWhole } from './models.js';

const WORDS = `Date String Error Index Record Promise Object Array Map Symbol Function Uint8Array Number Boolean JSON
  Math RegExp Set URL BigInt Infinity NaN Request Response Headers Blob AbortSignal Iterator Proxy Reflect WeakMap
  Operation Client ClientConfig Output Open Wire Check Issue Issues Waiter Service Input Types Errors Readers Writers
  Validators Operations Pages Endpoint Example HttpResponse RequestParts ServiceException StandardSchema UnknownVariant
  Constructor Call Delete Default New Class Return Import Await Yield Let Static Undefined Null Typeof Then ToString
  Value Wire Config Read Write Own Shadow Label Text Response2 constructor_ Prototype _Private x`;

export const words: readonly string[] = distinct(WORDS.split(/\s+/));

const OTHERS = `__proto__ hasOwnProperty toString toJSON isPrototypeOf valueOf __type length arguments name message stack
  cause input client options issues issue wire`;

/** What members may be called besides. */
const members = distinct([
  ...words.map((word) => `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`),
  ...OTHERS.split(/\s+/),
]);

/** Names of shapes and operations: all of the words, or an eighth of them. */
const taken = words.filter((_, index) => isWhole || index % 8 === 0);

/** The model of a service; of the same words, `shapes`, `operations`, `errors` or `unions` are made. */
export const models: Readonly<Record<string, () => object>> = {
  shapes: () =>
    model('Shapes', ['Act'], {
      'operation Act': { input: 'In', output: 'Out', http: http('/act') },
      'structure In': { members: held() },
      'structure Out': { members: held() },
      ...each((word, index) =>
        index % 4 === 0
          ? [
              `enum ${word}`,
              {
                members: Object.fromEntries(
                  members.map((name) => [enumName(name), { enumValue: name }]),
                ),
              },
            ]
          : [
              `structure ${word}`,
              { members: index % 4 === 1 ? all('smithy.api#Timestamp') : all('smithy.api#String') },
            ],
      ),
    }),
  operations: () =>
    model('Operations', taken, {
      ...each((word) => [
        `operation ${word}`,
        { input: 'In', output: 'Out', http: http(`/${word}`) },
      ]),
      'structure In': { members: { ...all('smithy.api#Timestamp'), Page: 'smithy.api#String' } },
      'structure Out': { members: { ...all('smithy.api#Timestamp'), Page: 'smithy.api#String' } },
    }),
  errors: () =>
    model('Errors', ['Act'], {
      'operation Act': { input: 'In', output: 'In', errors: [...taken], http: http('/act') },
      'structure In': { members: {} },
      ...each((word) => [
        `structure ${word}`,
        { error: 'client', members: all('smithy.api#String') },
      ]),
    }),
  unions: () =>
    model('Unions', ['Act'], {
      'operation Act': { input: 'In', output: 'Out', http: http('/act') },
      'structure In': { members: held() },
      'structure Out': { members: held() },
      ...each((word, index) =>
        index % 3 === 0
          ? [`list ${word}`, { member: 'smithy.api#Timestamp', length: { max: 3 } }]
          : [
              `union ${word}`,
              { members: index % 3 === 1 ? all('smithy.api#Timestamp') : all('smithy.api#String') },
            ],
      ),
    }),
};

/** Names that differ in case only are refused: Smithy has them once. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

type Fields = { readonly [key: string]: Node };

function model(name: string, operations: readonly string[], shapes: Fields): object {
  const traits = { 'aws.protocols#restJson1': {}, 'aws.api#service': { sdkId: `Odd ${name}` } };
  const service = { version: '1', operations: [...operations], ...traits };
  return { smithy: '2.0', namespace: 'com.example', [`service Odd${name}`]: service, ...shapes };
}

function each(entry: (word: string, index: number) => readonly [string, Fields]): Fields {
  return Object.fromEntries(taken.map(entry));
}

/** A member for each word, of the shape with that name. */
function held(): Fields {
  return Object.fromEntries(taken.map((word, index) => [members[index] ?? word, word]));
}

function all(target: string): Fields {
  return Object.fromEntries(
    members.map((name) => [name, { target, documentation: `*/ \${x} \u2028 \u202e` }]),
  );
}

function enumName(name: string): string {
  return `V_${name}`;
}

function http(uri: string): Fields {
  return { method: 'POST', uri };
}
