/** What the parts of one service are resolved with. */
import type { Diagnostic } from '../diagnostics.js';
import type { ShapeSyntax } from '../model.js';
import type { ProtocolName } from '../service.js';
import type { FormerNames } from './former-names.js';
import type { Names } from './names.js';
import type { Reach, ServiceSyntax } from './reach.js';

export interface Scope {
  readonly service: ServiceSyntax;
  /** All shapes of the model and of the prelude, without mixins. */
  readonly shapes: ReadonlyMap<string, ShapeSyntax>;
  readonly protocol: ProtocolName;
  readonly reach: Reach;
  readonly names: Names;
  /** The names that the package keeps of what was renamed. */
  readonly former: FormerNames;
  /** What is found on the way is added here. */
  readonly diagnostics: Diagnostic[];
}
