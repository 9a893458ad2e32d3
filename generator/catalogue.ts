/** Every diagnostic there is. A scenario page under `test/scenarios/diagnostics` shows each one. */
import type { Entry } from './diagnostics.js';

export const catalogue = {
  'file-missing': error<{ path: string }>(
    ({ path }) => `There is no model at ${path}.`,
    () => 'Name a model file, or a folder that holds a service.yaml.',
  ),
};

function error<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'error', message, help };
}
