/**
 * Every diagnostic there is, by its code: kebab-case, and once published never changed. To add one, put an entry into
 * the file of the room that reports it. A scenario page under `test/scenarios/diagnostics` shows each one.
 */
import { diffEntries } from './catalogue/diff.js';
import { httpEntries } from './catalogue/http.js';
import { jsonEntries } from './catalogue/json.js';
import { initEntries } from './catalogue/init.js';
import { loadEntries } from './catalogue/load.js';
import { syntaxEntries } from './catalogue/syntax.js';
import { resourceEntries } from './catalogue/resources.js';
import { serviceEntries } from './catalogue/services.js';
import { shapeEntries } from './catalogue/shapes.js';
import { resolveEntries } from './catalogue/resolve.js';
import { ruleEntries } from './catalogue/rules.js';
import { releaseEntries } from './catalogue/release.js';
import { writeEntries } from './catalogue/write.js';

export const catalogue = {
  ...loadEntries,
  ...jsonEntries,
  ...syntaxEntries,
  ...shapeEntries,
  ...serviceEntries,
  ...httpEntries,
  ...resourceEntries,
  ...resolveEntries,
  ...ruleEntries,
  ...writeEntries,
  ...initEntries,
  ...diffEntries,
  ...releaseEntries,
};
