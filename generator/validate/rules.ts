import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { checkTraits } from './application.js';
import { checkAuth } from './auth.js';
import { checkBindings } from './bindings.js';
import { checkBounds } from './bounds.js';
import { checkDefaults } from './defaults.js';
import { checkEnums } from './enums.js';
import { checkExamples } from './examples.js';
import { checkHosts } from './hosts.js';
import { checkHttp } from './http.js';
import { checkJsonNames } from './json.js';
import { checkMixinCycles, checkMixins } from './mixins.js';
import { checkNames } from './names.js';
import { checkOperations } from './operations.js';
import { checkPaging } from './paging.js';
import { checkProtocols } from './protocols.js';
import { checkRecursion } from './recursion.js';
import { checkResources } from './resources.js';
import { checkServices } from './services.js';
import { checkStreams } from './streams.js';
import { checkErrorCodes } from './error-codes.js';
import { checkErrors, checkTargets, checkTargetTypes } from './targets.js';
import { checkTexts } from './texts.js';
import { checkTraitValues } from './trait-values.js';
import { checkUnions } from './unions.js';
import { checkWaiters } from './waiters.js';

/** What a schema cannot say. A rule throws for no model that the rules before its group have passed. */
export type Rule = (model: Model) => readonly Diagnostic[];

/** In groups: when one finds errors, the next would only tell of what follows from them. */
const groups: readonly (readonly Rule[])[] = [
  [checkTargets, checkMixinCycles],
  [checkTargetTypes, checkErrors, checkMixins, checkNames, checkEnums, checkUnions, checkRecursion],
  [
    checkTraits,
    checkTraitValues,
    checkBounds,
    checkTexts,
    checkDefaults,
    checkExamples,
    checkOperations,
    checkHttp,
    checkBindings,
    checkHosts,
    checkJsonNames,
    checkStreams,
    checkPaging,
    checkWaiters,
    checkResources,
    checkServices,
    checkAuth,
    checkProtocols,
    checkErrorCodes,
  ],
];

/** What the rules find in a model, however the model was made. */
export function checkModel(model: Model): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rules of groups) {
    if (found.some(({ severity }) => severity === 'error')) break;
    found.push(...rules.flatMap((rule) => rule(model)));
  }
  return found;
}
