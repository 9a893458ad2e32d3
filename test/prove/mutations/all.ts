/** All edits, in the order of the tables of rules. */
import { behaviourEdits } from './behaviour.js';
import { bindingEdits } from './bindings.js';
import { constraintEdits } from './constraints.js';
import type { Edit } from './edit.js';
import { enumEdits } from './enums.js';
import { errorEdits } from './errors.js';
import { markEdits } from './marks.js';
import { memberEdits } from './members.js';
import { messageEdits } from './messages.js';
import { operationEdits } from './operations.js';
import { positionEdits } from './positions.js';
import { protocolEdits } from './protocols.js';
import { serviceEdits } from './services.js';
import { shapeEdits } from './shapes.js';
import { targetEdits } from './targets.js';
import { unionEdits } from './unions.js';

export const edits: readonly Edit[] = [
  ...serviceEdits,
  ...protocolEdits,
  ...operationEdits,
  ...messageEdits,
  ...behaviourEdits,
  ...memberEdits,
  ...targetEdits,
  ...bindingEdits,
  ...markEdits,
  ...enumEdits,
  ...unionEdits,
  ...shapeEdits,
  ...positionEdits,
  ...constraintEdits,
  ...errorEdits,
];
