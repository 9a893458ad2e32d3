import { describe, expect, test } from 'vitest';
import type { Node } from '../../generator/model.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { modelOf } from '../support/model.js';
import { operationOf, serviceOf } from '../support/resolved.js';

describe('pages', () => {
  const shapes = {
    'structure In': { members: { Token: 'String', Size: 'Integer' } },
    'structure Out': { members: { Token: 'String', Page: 'Page' } },
    'structure Page': { members: { Next: 'String', Items: 'Names' } },
    'list Names': { member: 'String' },
  };

  test('paths become members, and defaults of the service fill in', () => {
    const service = {
      version: '1',
      operations: ['Get'],
      'aws.protocols#awsJson1_0': true,
      paginated: { inputToken: 'Token', outputToken: 'Token', pageSize: 'Size' },
    };
    const paginated = { outputToken: 'Page.Next', items: 'Page.Items' };
    const result = resolve(
      modelOf({
        'service W': service,
        'operation Get': { input: 'In', output: 'Out', paginated },
        ...shapes,
      }),
    );
    const found = result.ok ? result.value[0]?.operations[0]?.paginated : undefined;
    expect(found?.inputToken.name).toBe('Token');
    expect(found?.pageSize?.name).toBe('Size');
    expect(found?.outputToken.map(({ name }) => name)).toEqual(['Page', 'Next']);
    expect(found?.items?.map(({ name }) => name)).toEqual(['Page', 'Items']);
  });

  test('without the trait there are no pages', () => {
    expect(
      operationOf(serviceOf({ ...shapes, 'operation Get': { input: 'In', output: 'Out' } })),
    ).not.toHaveProperty('paginated');
  });
});

describe('waiters', () => {
  const shapes = {
    'structure In': { members: { Id: 'String' } },
    'structure Out': { members: { Table: 'Table' } },
    'structure Table': { members: { Status: 'String' } },
  };
  const waitersOf = (waitable: { readonly [key: string]: Node }) => {
    const operation = { input: 'In', output: 'Out', 'smithy.waiters#waitable': waitable };
    const service = { version: '1', operations: ['Get'], 'aws.protocols#awsJson1_0': true };
    const result = resolve(
      modelOf({ 'service W': service, 'operation Get': operation, ...shapes }),
    );
    return result.ok ? (result.value[0]?.operations[0]?.waiters ?? []) : [];
  };
  const done = { state: 'success', matcher: { success: true } };

  test('times are those of Smithy where none are written, and waiters are in order', () => {
    const waiters = waitersOf({
      TableGone: { acceptors: [done], documentation: 'Is <b>gone</b>.' },
      Ready: { acceptors: [done], minDelay: 5, maxDelay: 9 },
    });
    expect(waiters).toMatchObject([
      { name: 'Ready', constantName: 'READY', minDelay: 5, maxDelay: 9 },
      {
        name: 'TableGone',
        constantName: 'TABLE_GONE',
        minDelay: 2,
        maxDelay: 120,
        documentation: 'Is <b>gone</b>.',
      },
    ]);
  });

  test('a matcher reads members of the output, or of both ends', () => {
    const output = { path: 'Table.Status', expected: 'ACTIVE', comparator: 'stringEquals' };
    const [waiter] = waitersOf({
      Ready: {
        acceptors: [
          { state: 'success', matcher: { output } },
          { state: 'retry', matcher: { inputOutput: { ...output, path: 'input.Id' } } },
          { state: 'failure', matcher: { errorType: 'x.y#Gone' } },
        ],
      },
    });
    expect(waiter?.acceptors.map(({ matcher }) => matcher)).toMatchObject([
      {
        on: 'output',
        comparator: 'stringEquals',
        expected: 'ACTIVE',
        path: {
          kind: 'member',
          member: { name: 'Status' },
          of: { kind: 'member', member: { name: 'Table' }, of: { kind: 'current' } },
        },
      },
      {
        on: 'inputOutput',
        path: { kind: 'member', member: { name: 'Id' }, of: { kind: 'input' } },
      },
      { on: 'errorType', expected: 'Gone' },
    ]);
  });
});
