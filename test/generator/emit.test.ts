import { describe, expect, it } from 'vitest';
import { emit } from '../../generator/emit/emit.js';
import { emitPackage } from '../../generator/emit/package.js';
import { fooService, printed, serviceOf, type FooParts } from '../support/printed.js';

/** The modules of a service whose one operation has these members. */
function foo(parts: FooParts): Promise<Readonly<Record<string, string>>> {
  return printed(fooService(parts));
}

describe('types', () => {
  it('write simple shapes, lists and maps out where they are used', async () => {
    const { types } = await foo({
      input: {
        Rows: 'Rows',
        Tags: { target: 'Tags', required: true },
        Holes: 'Holes',
        Big: 'BigInteger',
        Price: 'BigDecimal',
        When: 'Timestamp',
        Bytes: 'Blob',
        Doc: 'Document',
      },
      shapes: {
        'list Rows': { member: 'Row' },
        'list Row': { member: 'Integer' },
        'map Tags': { key: 'String', value: 'Boolean' },
        'list Holes': { member: 'String', sparse: true },
      },
    });
    expect(types).toContain(`export interface BarInput {
  readonly Rows?: readonly (readonly number[])[] | undefined;
  readonly Tags: Readonly<Record<string, boolean>>;
  readonly Holes?: readonly (string | null)[] | undefined;
  readonly Big?: bigint | undefined;
  readonly Price?: string | undefined;
  readonly When?: Date | undefined;
  readonly Bytes?: Uint8Array | undefined;
  readonly Doc?: DocumentValue | undefined;
}`);
    expect(types).toContain('export type BarOutput = object;');
  });

  it('keep enums open where they are used, and unions open to variants to come', async () => {
    const { types } = await foo({
      input: { Kind: 'Kind', Level: 'Level', Notice: 'Notice' },
      shapes: {
        'enum Kind': { members: { A: 'a', B: 'b c' } },
        'intEnum Level': { members: { LOW: { enumValue: 1 }, HIGH: { enumValue: 2 } } },
        'union Notice': {
          members: { Text: 'String', Off: { target: 'Unit', documentation: 'No notice.' } },
        },
      },
    });
    expect(types).toContain('readonly Kind?: Open<Kind> | undefined;');
    expect(types).toContain("export type Kind = 'a' | 'b c';");
    expect(types).toContain('export type Level = 1 | 2;');
    expect(types).toContain(`export type Notice =
  | { readonly Text: string }
  | {
      /** No notice. */
      readonly Off: object;
    }
  | UnknownVariant;`);
  });

  it('of enums say what each value means', async () => {
    const { types } = await foo({
      input: { Kind: 'Kind', Level: 'Level' },
      shapes: {
        'enum Kind': {
          documentation: 'What it is.',
          members: {
            A: { enumValue: 'a', documentation: 'The\n\nfirst.' },
            B: {},
            C: { documentation: `The ${'very '.repeat(20)}last.` },
          },
        },
        'intEnum Level': { members: { LOW: { enumValue: 1, documentation: 'Not much.' } } },
      },
    });
    expect(types).toContain(`/**
 * What it is.
 *
 * - \`a\`: The first.
 * - \`C\`: The ${'very '.repeat(17).trim()}
 *   very very very last.
 */
export type Kind = 'a' | 'B' | 'C';`);
    expect(types).toContain(`/**
 * - \`1\` (\`LOW\`): Not much.
 */
export type Level = 1;`);
  });

  it('let a token be left out that the client fills in', async () => {
    const { types, writers } = await foo({
      input: { Token: { target: 'String', required: true, idempotencyToken: true } },
    });
    expect(types).toContain('readonly Token?: string | undefined;');
    expect(writers).toContain('{ ...input, Token: input.Token ?? idempotencyToken(config) }');
  });
});

describe('validators', () => {
  it('check a member a line, by its own constraints where it has some', async () => {
    const { validators } = await foo({
      input: {
        Name: { target: 'Name', required: true },
        Short: { target: 'Name', length: { max: 3 } },
        Plain: 'String',
        constructor: 'String',
      },
      shapes: { 'string Name': { length: { min: 1, max: 9 }, pattern: '^[a-z/]+$' } },
    });
    expect(validators).toContain(`  if (!isStructure<BarInput>(value, issues)) return;
  required(value.Name, 'Name', issues, checkName);
  optional(value.Short, 'Short', issues, checkBarInputShort);
  optional(value.Plain, 'Plain', issues, checkString);
  optional(own(value, 'constructor'), 'constructor', issues, checkString);`);
    expect(validators).toContain('const NAME = { min: 1, max: 9, pattern: /^[a-z/]+$/u };');
    expect(validators).toContain('const BAR_INPUT_SHORT = { max: 3, pattern: /^[a-z/]+$/u };');
  });

  it('hide what is in a sensitive shape', async () => {
    const { validators } = await foo({
      input: { Secret: 'Secret', Login: 'Login' },
      shapes: {
        'string Secret': { sensitive: true },
        'structure Login': { sensitive: true, members: { User: 'String' } },
      },
    });
    expect(validators).toContain('const SECRET = { sensitive: true };');
    expect(validators).toContain('checkSensitive(value, issues, checkLoginMembers);');
  });

  it('say what they check for', async () => {
    const { validators } = await foo({
      input: { Ids: 'Ids', Tags: 'Tags', Size: { target: 'Integer', range: { min: 1 } } },
      shapes: {
        'list Ids': { member: { target: 'String', length: { max: 3 } } },
        'map Tags': {
          key: { target: 'String', length: { max: 1 } },
          value: { target: 'String', length: { max: 2 } },
        },
        'structure Login': { sensitive: true, members: { User: 'String' } },
      },
    });
    const checks = [
      ...(validators ?? '').matchAll(/^(?:\/\*\* .* being (.*)\. \*\/\n)?export function (\w+)/gm),
    ];
    expect(checks.map(([, what, name]) => [name, what])).toEqual([
      ['checkBarInput', 'a {@link BarInput}'],
      ['checkBarInputSize', 'the `Size` of a {@link BarInput}'],
      ['checkBarOutput', 'a {@link BarOutput}'],
      ['checkIds', 'an `Ids`'],
      ['checkIdsMember', 'an item of an `Ids`'],
      ['checkTags', 'a `Tags`'],
      ['checkTagsKey', 'a key of a `Tags`'],
      ['checkTagsValue', 'a value of a `Tags`'],
    ]);
  });

  it('come with what runs them, also where nothing is to be checked', async () => {
    const { validators } = await printed({
      'service Foo': { version: '1', 'aws.protocols#awsJson1_1': true },
    });
    expect(validators).toBe(`export { type Check, type Issue, validate } from '../runtime/check.js';
export { describe } from '../runtime/describe.js';
export { type StandardSchema, standardSchema } from '../runtime/schema.js';
`);
  });

  it('are Standard Schemas as well', async () => {
    const { validators } = await foo({ input: { A: 'String' } });
    expect(validators).toContain(`export const BarInputSchema: StandardSchema<BarInput> = {
  '~standard': { version: 1, vendor: 'stithy', validate: (value) => verdict(value, checkBarInput) },
};`);
  });
});

describe('readers and writers', () => {
  it('are not there when nothing must be converted', async () => {
    const modules = await foo({ input: { A: 'String' }, output: { B: 'Integer' } });
    expect(Object.keys(modules)).toEqual([
      'types',
      'validators',
      'errors',
      'endpoint',
      'operations',
      'client',
      'methods',
      'index',
    ]);
    expect(modules['operations']).toContain(`= {
  name: 'Bar',
  errors: {},
};`);
  });

  it('reach a timestamp through lists of maps of structures that hold each other', async () => {
    const { readers, writers } = await foo({
      input: { Tree: 'Tree' },
      output: { Tree: 'Tree' },
      shapes: {
        'structure Tree': { members: { Leaves: 'Leaves', Times: 'Times', Name: 'String' } },
        'list Leaves': { member: 'Branch' },
        'map Branch': { key: 'String', value: 'Tree' },
        'list Times': { member: 'Timestamp' },
      },
    });
    expect(readers).toContain(`export function readTree(wire: Wire<Tree>): void {
  readEach(wire.Leaves, readBranch);
  readValues(wire.Times, readTimestamp);
}`);
    expect(readers).toContain(`export function readBranch(wire: unknown): void {
  readEach(wire, readTree);
}`);
    expect(writers).toContain(`  return {
    ...value,
    Leaves: writeEach(value.Leaves, writeBranch),
    Times: writeEach(value.Times, writeTimestamp),
  };`);
  });

  it('keep nulls where they mean something, and tell unknown variants', async () => {
    const { readers } = await foo({
      output: { Holes: 'Holes', Doc: 'Document', Notice: 'Notice' },
      shapes: {
        'map Holes': { key: 'String', value: 'Float', sparse: true },
        'union Notice': { members: { Text: 'String', Bytes: 'Blob' } },
      },
    });
    expect(readers).toContain(`  keepNulls(wire.Holes);
  readValues(wire.Holes, readDouble);
  keepDocument(wire.Doc);
  readStructure(wire.Notice, readNotice);`);
    expect(readers).toContain(`  readVariant(wire, NOTICE);
  if (wire.Bytes !== undefined) wire.Bytes = readBlob(wire.Bytes);`);
    expect(readers).toContain("const NOTICE = ['Text', 'Bytes'];");
  });

  it('fill in defaults, in the form of the wire before a value is read', async () => {
    const { readers, writers } = await foo({
      input: { Inner: 'Inner' },
      output: { Inner: 'Inner' },
      shapes: {
        'structure Inner': {
          members: {
            Count: { target: 'Integer', default: 3 },
            When: { target: 'Timestamp', default: 0, timestampFormat: 'date-time' },
          },
        },
      },
    });
    expect(readers).toContain(`  wire.Count ??= 3;
  wire.When ??= '1970-01-01T00:00:00Z';
  wire.When = readDateTime(wire.When);`);
    expect(writers).toContain("When: writeDateTime(value.When) ?? '1970-01-01T00:00:00Z',");
  });

  it('write the variant of a union that needs it', async () => {
    const { writers } = await foo({
      input: { Notice: 'Notice' },
      shapes: { 'union Notice': { members: { Text: 'String', When: 'Timestamp' } } },
    });
    expect(writers).toContain(`export function writeNotice(value: Notice): unknown {
  if ('When' in value) return { When: writeTimestamp(value.When) };
  return value;
}`);
  });
});

describe('HTTP bindings', () => {
  const http = { method: 'PUT', uri: '/things/{Id}/{Path+}?fixed=1&empty=&bare', code: 200 };

  it('of a request put each member in its place, and the others in the body', async () => {
    const { writers, operations } = await foo({
      operation: { http },
      input: {
        Id: { target: 'String', required: true, httpLabel: true },
        Path: { target: 'String', required: true, httpLabel: true },
        Size: { target: 'Integer', httpQuery: 'size' },
        Words: { target: 'Words', httpQuery: 'word' },
        More: { target: 'More', httpQueryParams: true },
        When: { target: 'Timestamp', httpHeader: 'X-When' },
        Meta: { target: 'More', httpPrefixHeaders: 'x-meta-' },
        Name: { target: 'String', jsonName: 'name' },
      },
      shapes: {
        'list Words': { member: 'String' },
        'map More': { key: 'String', value: 'String' },
      },
    });
    expect(writers).toContain(`  return {
    path: ['things', label(input.Id, 'Id'), greedyLabel(input.Path, 'Path')],
    query: [
      ['fixed', '1'],
      ['empty', ''],
      ['bare'],
      ['size', text(input.Size)],
      ...queryList('word', input.Words),
      ...queryMap(input.More, ['fixed', 'empty', 'bare', 'size', 'word']),
    ],
    headers: {
      ...prefixHeaders('x-meta-', input.Meta, 'Meta'),
      'x-when': writeHttpDate(input.When),
    },
    body: { name: input.Name },
  };`);
    expect(operations).toContain("method: 'PUT',");
  });

  it('of a response read headers, status and payload', async () => {
    const { readers, operations } = await foo({
      operation: { http: { method: 'POST', uri: '/', code: 200 } },
      output: {
        Status: { target: 'Integer', httpResponseCode: true },
        Count: { target: 'Long', httpHeader: 'X-Count' },
        Dates: { target: 'Dates', httpHeader: 'X-Dates' },
        Meta: { target: 'Meta', httpPrefixHeaders: 'x-meta-' },
        Thing: { target: 'Thing', httpPayload: true },
      },
      shapes: {
        'list Dates': { member: 'Timestamp' },
        'map Meta': { key: 'String', value: 'String' },
        'structure Thing': { members: { When: 'Timestamp' } },
      },
    });
    expect(readers).toContain(`  wire.Status = response.status;
  wire.Count = headerNumber(response, 'X-Count');
  wire.Dates = headerDates(response, 'X-Dates');
  readValues(wire.Dates, readHttpDate);
  wire.Meta = prefixedHeaders(response, 'x-meta-');
  wire.Thing = jsonPayload(response, (data) => {
    readStructure(data, readThing);
  });`);
    expect(operations).toContain("body: 'payload',");
  });

  it('of the host put its labels between the text', async () => {
    expect(await hostPrefixOf('data.')).toBe("'data.'");
    expect(await hostPrefixOf('data-{Id}.')).toBe("'data-' + hostLabel(input.Id, 'Id') + '.'");
    expect(await hostPrefixOf('{Id}.a.')).toBe("hostLabel(input.Id, 'Id') + '.a.'");
  });

  it('say the content type of a payload where its value does not', async () => {
    const { writers } = await foo({
      operation: { http: { method: 'POST', uri: '/', code: 200 } },
      input: { Image: { target: 'Image', httpPayload: true } },
      shapes: { 'blob Image': { mediaType: 'image/png' } },
    });
    expect(writers).toContain(
      "return { path: [], headers: { 'content-type': 'image/png' }, body: input.Image };",
    );
  });
});

describe('errors', () => {
  it('keep out of the way of what every error has, and read what must be converted', async () => {
    const modules = await printed({
      ...fooService({}),
      'operation Bar': { errors: ['Busy'] },
      'structure Busy': {
        error: 'server',
        retryable: { throttling: true },
        members: { message: 'String', status: 'Integer', Until: 'Timestamp' },
      },
    });
    expect(modules['errors']).toContain(`export class Busy extends FooServiceException {
  static readonly read = readBusy;
  static readonly retryable = { throttling: true };
  override readonly name = 'Busy';
  override readonly $fault = 'server';
  declare readonly status_?: number | undefined;
  declare readonly Until?: Date | undefined;
}`);
    expect(modules['readers']).toContain("rename(wire, 'status', 'status_');");
    expect(modules['errors']).toContain('export type BarError = Busy;');
    expect(modules['operations']).toContain('errors: { Busy },');
  });

  it('are told by their name on the wire, whatever their class is called', async () => {
    const { errors, operations } = await printed({
      ...fooService({}),
      'operation Bar': { errors: ['ServiceException'] },
      'structure ServiceException': { error: 'server', members: {} },
    });
    expect(errors).toContain("override readonly name = 'ServiceException';");
    expect(errors).toContain("return isServiceException(error, 'Foo', 'ServiceException');");
    expect(operations).toContain('errors: { ServiceException: ServiceExceptionShape },');
  });
});

describe('the modules', () => {
  it('are the same for the same service', () => {
    const service = serviceOf(fooService({ input: { When: 'Timestamp' } }));
    expect(emit(service)).toEqual(emit(service));
  });

  it('of a package come with their entries, types first, and the runtime', () => {
    const [manifest, , ...copies] = emitPackage([serviceOf(fooService({}))], {
      name: 'x',
      version: '1.0.0',
    });
    expect(manifest?.content).toMatchObject({
      value: {
        name: 'x',
        sideEffects: false,
        exports: { './foo': { types: './dist/foo/index.d.ts', default: './dist/foo/index.js' } },
      },
    });
    expect(JSON.stringify(manifest?.content)).toContain(
      '{"types":"./dist/foo/validators.d.ts","default"',
    );
    expect(copies.map(({ path }) => path)).toContain('runtime/aws-json/protocol.ts');
  });
});

/** The expression that a writer has for a host prefix. */
async function hostPrefixOf(hostPrefix: string): Promise<string | undefined> {
  const { writers = '' } = await foo({
    operation: { http: { method: 'POST', uri: '/', code: 200 }, endpoint: { hostPrefix } },
    input: { Id: { target: 'String', required: true, hostLabel: true } },
  });
  return /hostPrefix: (.*?),? (?:path|\n)/.exec(writers)?.[1];
}
