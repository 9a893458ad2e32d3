/** The same model in other words of YAML (https://yaml.org/spec/1.2.2), as editors and people may write it. */
import { parse, stringify } from 'yaml';
import type { ToStringOptions } from 'yaml';
import type { SourceText } from '../../generator/model.js';

/** The files of a model, for each way to write it; the language has no anchors. */
export function styled(text: string): ReadonlyMap<string, readonly SourceText[]> {
  const model: unknown = parse(text, { intAsBigInt: true });
  return new Map([
    ['blocks', one(written(model, { collectionStyle: 'block' }))],
    ['flow', one(written(model, { collectionStyle: 'flow' }))],
    ['double quotes', one(written(model, quoted('QUOTE_DOUBLE')))],
    ['single quotes', one(written(model, quoted('QUOTE_SINGLE')))],
    ['narrow lines', one(written(model, { lineWidth: 40 }))],
    ['comments', one(commented(written(model, { collectionStyle: 'block' })))],
    ['line ends of another system', one(text.replaceAll(/\r?\n/g, '\r\n'))],
    ['keys the other way round', one(written(reversed(model), {}))],
    ['two files', parted(model)],
  ]);
}

function written(model: unknown, options: ToStringOptions): string {
  return stringify(model, { ...options, aliasDuplicateObjects: false } as const);
}

function one(text: string): readonly SourceText[] {
  return [{ file: 'model/test/service.yaml', text }];
}

function quoted(type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): ToStringOptions {
  return { defaultStringType: type, defaultKeyType: type };
}

function commented(text: string): string {
  return text
    .replaceAll(/^(?=\S)/gm, '\n# What follows\n#   has a name.\n')
    .replaceAll(/^( *[\w'"-]+:)$/gm, '$1 # and parts');
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, reversed(own)] as const);
  return Object.fromEntries(entries.toReversed());
}

/** Every second shape stands in a part beside the main file. */
function parted(model: unknown): readonly SourceText[] {
  const entries = Object.entries(Object(model));
  const shapes = entries.filter(isShape);
  const [main, part] = [0, 1].map((rest) => shapes.filter((_, index) => index % 2 === rest));
  const preamble = entries.filter((entry) => !isShape(entry));
  const shared = preamble.filter(([key]) => key === 'smithy' || key === 'namespace');
  return [
    ...one(written(Object.fromEntries([...preamble, ...(main ?? [])]), {})),
    {
      file: 'model/test/service.others.yaml',
      text: written(Object.fromEntries([...shared, ...(part ?? [])]), {}),
    },
  ];
}

function isShape([key]: readonly [key: string, value: unknown]): boolean {
  return key.includes(' ');
}
