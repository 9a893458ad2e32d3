/** What `stithy init` tells. */
import { error } from './entry.js';

export const initEntries = {
  'init-folder': error<{ path: string; name: string }>(
    ({ path, name }) => `${path === '.' ? 'This folder' : path} is not empty: it holds ${name}.`,
    () => 'Name a new or empty folder; --force adds to this one and overwrites nothing.',
  ),
  'init-package': error<{ path: string }>(
    ({ path }) => `${path} is not a JSON object.`,
    () => 'Correct the file, so that a script can be added to it.',
  ),
};
