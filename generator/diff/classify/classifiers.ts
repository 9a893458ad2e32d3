/** All classifiers, in the order in which they are asked. */
import type { Classifier } from '../finding.js';
import { aliases } from './aliases.js';
import { constraints } from './constraints.js';
import { enumTrait } from './enum-trait.js';
import { enums } from './enums.js';
import { errorRenames } from './error-renames.js';
import { errors } from './errors.js';
import { httpBindings } from './http-bindings.js';
import { lists } from './lists.js';
import { members } from './members.js';
import { neighbours } from './neighbours.js';
import { operations } from './operations.js';
import { order } from './order.js';
import { positions } from './positions.js';
import { presence } from './presence.js';
import { recursion } from './recursion.js';
import { renames } from './renames.js';
import { resources } from './resources.js';
import { services } from './services.js';
import { sources } from './sources.js';
import { splits } from './splits.js';
import { targets } from './targets.js';
import { traits } from './traits.js';
import { types } from './types.js';
import { unions } from './unions.js';

/** What covers whole shapes comes first, what takes any trait last. */
export const classifiers: readonly Classifier[] = [
  sources,
  aliases,
  errorRenames,
  renames,
  splits,
  services,
  operations,
  resources,
  errors,
  types,
  order,
  members,
  enums,
  unions,
  enumTrait,
  presence,
  httpBindings,
  constraints,
  lists,
  targets,
  traits,
  positions,
  recursion,
  neighbours,
];
