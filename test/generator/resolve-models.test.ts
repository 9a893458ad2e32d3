import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../generator/diagnostics.js';
import type { Model } from '../../generator/model.js';
import type { Member, Service, Shape } from '../../generator/service.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { readAst } from '../support/model.js';

interface Listed {
  readonly name: string;
  readonly file: string;
  readonly protocols: readonly string[];
  readonly operations: number;
}

const folder = new URL('../../../shared/conformance/', import.meta.url);
const isThere = existsSync(new URL('models/index.json', folder));
const listed: readonly Listed[] = isThere
  ? JSON.parse(readFileSync(new URL('models/index.json', folder), 'utf8'))
  : [{ name: 'each service', file: '', protocols: [], operations: 0 }];
if (!isThere) console.warn('skipped: whole models, since ../shared/conformance/models is missing');

describe.skipIf(!isThere).each(listed)(
  'the whole model of $name',
  ({ name, file, protocols, operations }) => {
    let model: Model;
    let result: Outcome<readonly Service[]>;
    let service: Service;
    let duration: number;

    beforeAll(() => {
      model = readAst(new URL(file, folder));
      const begin = process.cpuUsage();
      result = resolve(model);
      const { user, system } = process.cpuUsage(begin);
      duration = (user + system) / 1000;
      const [only] = result.ok ? result.value : [];
      if (!only) throw new Error(JSON.stringify(result.diagnostics));
      service = only;
    });

    test('has all its operations, and the folder of its name', () => {
      expect(service.operations).toHaveLength(operations);
      expect(service.folder).toBe(name);
      expect(protocols).toContain(service.protocol);
    });

    test('gives no other warnings than those of patterns that are not held against long texts', () => {
      const codes = new Set(result.diagnostics.map(({ code }) => code));
      codes.delete('pattern-slow');
      expect([...codes]).toEqual([]);
    });

    test('has unique names in each scope', () => {
      const declared = service.shapes.filter(({ kind }) =>
        ['structure', 'union', 'enum', 'intEnum'].includes(kind),
      );
      const exported = [
        service.name,
        `${service.name}Client`,
        `${service.name}ServiceException`,
        ...declared.map((shape) => shape.name),
        ...service.operations.flatMap((operation) => [
          operation.name,
          operation.methodName,
          operation.errorName,
        ]),
        ...service.shapes.flatMap((shape) => ('schemaName' in shape ? [shape.schemaName] : [])),
      ];
      const checks = [
        ...service.shapes.map((shape) => shape.name),
        ...service.shapes.flatMap((shape) =>
          membersOf(shape).flatMap(({ checkName }) => checkName ?? []),
        ),
      ];
      const constants = service.shapes.flatMap((shape) => [
        shape.constantName,
        ...membersOf(shape).flatMap(({ constantName }) => constantName ?? []),
      ]);
      for (const names of [exported, checks, constants])
        expect(new Set(names).size).toBe(names.length);
    });

    test('holds the shapes that it reaches as one object each, and nothing else', () => {
      const reached = new Set<Shape>();
      const open: Shape[] = service.operations.flatMap(({ input, output, errors }) => [
        input,
        output,
        ...errors,
      ]);
      for (let shape = open.pop(); shape; shape = open.pop()) {
        if (reached.has(shape)) continue;
        reached.add(shape);
        open.push(...membersOf(shape).map(({ target }) => target));
      }
      const declared = new Set([...reached].filter(({ prelude }) => !prelude));
      expect(declared).toEqual(new Set(service.shapes));
    });

    test('is the same from shapes in another order', () => {
      const shapes = new Map([...model.shapes].toReversed());
      const back = resolve({ ...model, shapes });
      expect(back.ok && digest(back.value)).toBe(digest([service]));
    });

    test('takes less than a second of the processor', () => {
      expect(duration).toBeLessThan(1000);
    });
  },
);

function membersOf(shape: Shape): readonly Member[] {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return shape.members;
    case 'list':
      return [shape.member];
    case 'map':
      return [shape.key, shape.value];
    default:
      return [];
  }
}

/** A service as text, with shapes by name where they are used and traits by id, and without places: each holds its line. */
function digest(services: readonly Service[]): string {
  const shapes = new Set<unknown>(services.flatMap((service) => service.shapes));
  return JSON.stringify(services, function replace(this: unknown, key, value: unknown) {
    if (key === 'at') return undefined;
    if (value instanceof Map) return [...value.keys()];
    if (typeof value === 'bigint') return `${value}n`;
    return shapes.has(value) && !Array.isArray(this) && key !== '' ? nameOf(value) : value;
  });
}

function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
