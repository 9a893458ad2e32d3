import type { Model, ShapeSyntax } from '../model.js';
import type { Artifact } from '../module.js';
import { entryLines, inFlow, mappingLines, width } from './layout.js';
import { namesOf } from './names.js';
import type { Names } from './names.js';
import { shapeFields } from './notation.js';
import { sectionsOf } from './sections.js';
import type { Section } from './sections.js';

/** In characters. Tools that review changes show no file, and no difference of files, beyond this. */
const largest = 1_000_000;

/**
 * A model in the model language, which is read again as the same model: as `service.yaml`, or where that gets too long
 * for a review as `service.yaml` and parts beside it, a section each.
 */
export function writeYaml(model: Model): readonly Artifact[] {
  const names = namesOf(model);
  const sections = sectionsOf(model);
  const files = new Map([['service.yaml', described(model, names)]]);
  const texts = sections.map((section) => sectionText(section, names));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  for (const [index, { name }] of sections.entries()) {
    const isMain = name === 'service' || size <= largest;
    const path = isMain ? 'service.yaml' : `service.${name}.yaml`;
    files.set(path, (files.get(path) ?? preamble(names)) + (texts[index] ?? ''));
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

function preamble({ namespace }: Names): string {
  return `smithy: '2.0'\nnamespace: ${namespace}\n`;
}

function described({ metadata }: Model, names: Names): string {
  if (metadata.size === 0) return preamble(names);
  const lines = entryLines('metadata', Object.fromEntries(metadata), 0);
  return `${preamble(names)}\n${lines.join('\n')}\n`;
}

/** Shapes of one line stand close; around others is an empty line. */
function sectionText({ title, shapes }: Section, names: Names): string {
  const texts = shapes.map((shape) => shapeLines(shape, names));
  const separated = texts.flatMap((lines, index) => {
    const isClose = lines.length === 1 && texts[index - 1]?.length === 1;
    return isClose ? lines : ['', ...lines];
  });
  return `${[...(title === '' ? [] : ['', `# ${title}`]), ...separated].join('\n')}\n`;
}

function shapeLines(shape: ShapeSyntax, names: Names): readonly string[] {
  const head = `${shape.type} ${names.shortest(shape.id)}:`;
  const fields = shapeFields(shape, names);
  const isShort = !('members' in fields) || Object.keys(fields['members'] ?? {}).length === 0;
  const flow = isShort ? inFlow(fields, width - head.length - 1) : undefined;
  return flow === undefined ? [head, ...mappingLines(fields, 2)] : [`${head} ${flow}`];
}
