import { describe, expect, it } from 'vitest';
import { fooService, printed } from '../support/printed.js';

const required = (target: string) => ({ target, required: true });

describe('a response that lacks a required member', () => {
  it('gets the least value of its type, as the wire would say it', async () => {
    const { readers } = await printed(
      fooService({
        output: {
          Text: required('String'),
          Kind: required('Kind'),
          Level: required('Level'),
          Flag: required('Boolean'),
          Count: required('Integer'),
          Bytes: required('Blob'),
          When: required('Timestamp'),
          Day: { ...required('Timestamp'), timestampFormat: 'date-time' },
          Names: required('Names'),
          Tags: required('Tags'),
          Row: required('Row'),
          Notice: required('Notice'),
        },
        shapes: {
          'enum Kind': { members: { A: 'a' } },
          'intEnum Level': { members: { LOW: { enumValue: 1 } } },
          'list Names': { member: 'String' },
          'map Tags': { key: 'String', value: 'String' },
          'structure Row': { members: { Id: required('String') } },
          'union Notice': { members: { Text: 'String' } },
        },
      }),
    );
    expect(readers).toContain(`  wire.Text ??= '';
  wire.Kind ??= '';
  wire.Level ??= 0;
  wire.Flag ??= false;
  wire.Count ??= 0;
  wire.Bytes ??= '';
  wire.Bytes = readBlob(wire.Bytes);
  wire.When ??= 0;
  wire.When = readTimestamp(wire.When);
  wire.Day ??= '1970-01-01T00:00:00Z';
  wire.Day = readDateTime(wire.Day);
  wire.Names ??= [];
  wire.Tags ??= {};
  wire.Row ??= {};
  readStructure(wire.Row, readRow);
  wire.Notice ??= { '': {} };
  readStructure(wire.Notice, readNotice);
}`);
    expect(readers).toContain("  wire.Id ??= '';\n");
  });

  it('is left as it is where the client may do without, and in documents', async () => {
    const modules = await printed(
      fooService({
        output: {
          Name: { ...required('String'), clientOptional: true },
          Any: required('Document'),
        },
      }),
    );
    expect(modules['readers']).not.toContain('??=');
  });

  it('gets what stands in a header, too, but a message is the error’s own', async () => {
    const { readers, errors } = await printed(
      fooService({
        output: { Id: { ...required('String'), httpHeader: 'x-id' } },
        operation: { http: { method: 'GET', uri: '/' }, errors: ['Gone', 'Lost'] },
        shapes: {
          'structure Gone': { error: 'client', members: { Message: required('String') } },
          'structure Lost': { error: 'client', members: { Where: required('String') } },
        },
      }),
    );
    expect(readers).toContain(`  wire.Id = headerValue(response, 'x-id');
  wire.Id ??= '';`);
    expect(errors).not.toContain('Message');
    expect(errors?.match(/static readonly read = \w+/g)).toEqual([
      'static readonly read = readLost',
    ]);
  });
});

describe('a token that the client makes', () => {
  it('comes from the configuration, wherever it stands in an input', async () => {
    for (const place of [{ httpQuery: 'token' }, { httpHeader: 'x-token' }, {}]) {
      const { writers } = await printed(
        fooService({
          input: { Token: { target: 'String', idempotencyToken: true, ...place } },
          operation: { http: { method: 'POST', uri: '/' } },
        }),
      );
      expect(writers).toContain('writeBar(input: BarInput, config?: ClientConfig): RequestParts');
      expect(writers).toContain('input.Token ?? idempotencyToken(config)');
    }
  });

  it('is made for inputs alone', async () => {
    const modules = await printed(
      fooService({
        input: { Row: 'Row' },
        shapes: {
          'structure Row': { members: { Token: { target: 'String', idempotencyToken: true } } },
        },
      }),
    );
    expect(modules['writers']).toBeUndefined();
  });
});
