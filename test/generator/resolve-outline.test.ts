/** Services in outline: the names of what they hold, without what is in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../generator/compile.js';
import type { Model } from '../../generator/model.js';
import { outline, resolve } from '../../generator/resolve/resolve.js';
import type { Service, ServiceOutline } from '../../generator/service.js';
import { conformanceText, missing } from '../support/conformance.js';

if (missing !== undefined) console.log(`outlines of real models, left out: ${missing}`);

describe('the outline of a service has the names of the whole', () => {
  it.each(['sso-admin', 'connect'])('%s', (name) => {
    const file = `model/${name}/service.yaml`;
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const [short, whole] = namesIn(modelFrom(file, text));
    expect(short).toEqual(whole);
  });

  it.skipIf(missing !== undefined).each(['connect', 'dynamodb', 'lambda', 'sqs'])(
    'of the real %s',
    (name) => {
      const text = conformanceText(`models/${name}.json`);
      const [short, whole] = namesIn(modelFrom(`${name}.json`, text));
      expect(short).toEqual(whole);
    },
  );

  it('where it cannot be had, which both tell alike', () => {
    const service = `{ version: '1', aws.api#service: { sdkId: X }, aws.protocols#restJson1: true }`;
    const text = `smithy: '2.0'
namespace: a
service A: ${service}
service B: ${service}
`;
    const model = modelFrom('a/service.yaml', text);
    const [short, whole] = [outline(model), resolve(model)];
    expect([short.ok, short.diagnostics]).toEqual([false, whole.diagnostics]);
  });

  it.each([
    [
      'staticContextParams',
      'operation Get: { smithy.rules#staticContextParams: { A: { value: x } } }',
    ],
    [
      'operationContextParams',
      'operation Get: { smithy.rules#operationContextParams: { Region: { path: "a[" } } }',
    ],
    [
      'contextParam',
      'operation Get: { input: In }\nstructure In: { members: { A: { target: String, smithy.rules#contextParam: { name: A } } } }',
    ],
  ])('but for faults in %s of operations, which both tell alike', (_, shapes) => {
    const service = `{ version: '1', operations: [Get], aws.api#service: { sdkId: X }, aws.protocols#awsJson1_1: true }`;
    const text = `smithy: '2.0'\nnamespace: a\nservice A: ${service}\n${shapes}\n`;
    const model = modelFrom('a/service.yaml', text);
    const [short, whole] = [outline(model), resolve(model)];
    expect([short.ok, short.diagnostics]).toEqual([false, whole.diagnostics]);
  });
});

function modelFrom(file: string, text: string): Model {
  const model = modelOf([{ file, text }]);
  if (!model.ok) throw new Error(model.diagnostics.map(({ message }) => message).join('\n'));
  return model.value;
}

function namesIn(model: Model) {
  const [short, whole] = [outline(model), resolve(model)];
  if (!short.ok || !whole.ok) throw new Error('The model cannot be resolved.');
  return [short.value.map(named), whole.value.map(named)];
}

function named({ id, at, name, sdkId, folder, protocol, ...held }: Service | ServiceOutline) {
  const operations = held.operations.map((each) => {
    const errors = each.errors.map((error) => error.id).toSorted();
    return [each.id, each.name, each.methodName, each.errorName, errors];
  });
  const shapes = held.shapes.map((each) => {
    const schema = 'schemaName' in each ? each.schemaName : undefined;
    return [each.id, each.kind, each.name, schema];
  });
  return { id, at, name, sdkId, folder, protocol, held: [operations, shapes].map(sortedTexts) };
}

function sortedTexts(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
