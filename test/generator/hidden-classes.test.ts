/** That V8 takes the objects of a model for what they are: of few forms, which every look at them has seen before. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { modelOf } from '../../generator/compile.js';

it('shapes of like types have one hidden class', () => {
  // What V8 knows of an object is asked for in its own words.
  setFlagsFromString('--allow-natives-syntax');
  onTestFinished(() => setFlagsFromString('--no-allow-natives-syntax'));
  const text = readFileSync(new URL('../../model/sso-admin/service.yaml', import.meta.url), 'utf8');
  const model = modelOf([{ file: 'service.yaml', text }]);
  const shapes = model.ok ? [...model.value.shapes.values()] : [];
  const forms = new Set(shapes.map((shape) => Object.keys(shape).join()));
  expect(shapes.length).toBeGreaterThan(20);
  expect(hiddenClassesOf(shapes)).toBe(forms.size);
});

function hiddenClassesOf(objects: readonly object[]): number {
  const firsts: object[] = [];
  const isAlike: (a: object, b: object) => boolean = runInThisContext(
    '(a, b) => %HaveSameMap(a, b)',
  );
  for (const each of objects) if (!firsts.some((first) => isAlike(first, each))) firsts.push(each);
  return firsts.length;
}
