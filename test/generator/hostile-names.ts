/** Names that mean something elsewhere, and numbers that are none, in the places where a model may have them. */
import type { Node } from '../../generator/model.js';
import { model } from './hostile-models.js';

const words = `class default await any string never eval let
  Date Error Promise Record Uint8Array Object Readonly undefined
  __proto__ constructor toString hasOwnProperty prototype then toJSON
  length name message stack cause $metadata client input
  Operation ClientConfig Output ServiceException Issue StandardSchema Open
  AClient OError Example checkI readI index con x-foo 1st a.b`;

const unseen = ['', ' ', 'a b', '\u{1f600}', 'a\u202eb', '\u0430bc', 'x'.repeat(10_000)];

export const names: readonly string[] = [...words.split(/\s+/), ...unseen];

export const named: Readonly<Record<string, (name: string) => object>> = {
  shape: (name) =>
    model({ [`structure ${name}`]: {}, 'structure S': { members: { N: name, M: 'String' } } }),
  member: (name) =>
    model({
      'structure S': { members: { [name]: 'String' } },
      'structure I': { members: { [name]: 'S' } },
    }),
  operation: (name) => model({ 'service A': serviceOf(name), [`operation ${name}`]: described }),
  service: (name) => model({ 'service A': {}, [`service ${name}`]: serviceOf('O') }),
  'value of an enum': (name) => model({ 'enum N': { members: { [name]: {} } } }),
  error: (name) =>
    model({
      'operation O': { ...described, errors: [name] },
      [`structure ${name}`]: { error: 'client', members: { [name]: 'String' } },
    }),
};

const described = { input: 'I', output: 'P', http: { method: 'POST', uri: '/' } };

const base = { version: '1', 'aws.protocols#restJson1': {} };

function serviceOf(operation: string): Node {
  return { ...base, operations: [operation] };
}

/** Operations whose functions would be called as those are that they call. */
export function crossing(): object {
  const operations = ['O', 'Report', 'ReadReport', 'CheckI', 'WriteO', 'ReadP', 'CheckP'];
  return model({
    'service A': { ...base, operations },
    ...Object.fromEntries(
      operations.map((name, index) => [
        `operation ${name}`,
        { input: 'I', output: 'P', http: { method: 'POST', uri: `/${index}` } },
      ]),
    ),
    'structure P': { members: { T: 'Timestamp', H: { target: 'String', httpHeader: 'h' } } },
  });
}

/** In the spelling of YAML. */
const spelled = `9007199254740991 9007199254740993 -9007199254740993 1e400 -1e400 1e-400
  -0 0x10 0o17 0777 012345678901 0b11 1_000 +1 .5 5. 1e3 1.5
  12:30:45 2020-01-01 .inf -.inf .nan NaN Infinity ~ null yes ''
  2147483648 -2147483649 18446744073709551616`;

export const numbers: readonly string[] = [...spelled.split(/\s+/), '9'.repeat(400)];

export const numbered: Readonly<Record<string, string>> = {
  'the range of an integer': 'integer X: { range: { min: # } }',
  'the range of a long': 'long X: { range: { max: # } }',
  'the range of a double': 'double X: { range: { max: # } }',
  'a length': 'string X: { length: { max: # } }',
  'a value of an intEnum': 'intEnum X: { members: { A: # } }',
  'the default of an integer': 'structure X: { members: { a: { target: Integer, default: # } } }',
  'the default of a double': 'structure X: { members: { a: { target: Double, default: # } } }',
  'the default of a time': 'structure X: { members: { a: { target: Timestamp, default: # } } }',
  'the default of a document': 'structure X: { members: { a: { target: Document, default: # } } }',
  'a status': 'structure X: { error: client, httpError: # }',
};
