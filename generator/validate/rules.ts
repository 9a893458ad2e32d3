import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { checkAccess } from './access.js';
import { checkDeprecated, checkOldEnums, checkTraits } from './application.js';
import { checkAuth } from './auth.js';
import { checkBindings } from './bindings.js';
import { checkBounds } from './bounds.js';
import { checkChecksums } from './checksums.js';
import { checkCompression } from './compression.js';
import { checkContexts } from './contexts.js';
import { checkDefaults } from './defaults.js';
import { checkEnums } from './enums.js';
import { checkErrorCodes } from './error-codes.js';
import { checkExamples } from './examples.js';
import { checkHosts } from './hosts.js';
import { checkHttpSemantics } from './http-semantics.js';
import { checkHttp } from './http.js';
import { checkIdentifierMembers } from './identifiers.js';
import { checkJsonNames } from './json.js';
import { checkMixinCycles, checkMixins } from './mixins.js';
import { checkNames } from './names.js';
import { checkOperations } from './operations.js';
import { checkPaging } from './paging.js';
import { checkProperties } from './properties.js';
import { checkProtocols } from './protocols.js';
import { checkRecursion } from './recursion.js';
import { checkRenames } from './renames.js';
import { checkReferences } from './references.js';
import { checkResourceBindings, checkResources } from './resources.js';
import { checkServices } from './services.js';
import { checkStreams } from './streams.js';
import { checkErrors, checkTargets, checkTargetTypes } from './targets.js';
import { checkTexts } from './texts.js';
import { checkTraitMeanings, checkTraitValues } from './trait-values.js';
import { checkUnions } from './unions.js';
import { checkWaiters } from './waiters.js';

/** What a schema cannot say. A rule throws for no model that the rules before its group have passed. */
export type Rule = (model: Model) => readonly Diagnostic[];

/** Whether the shapes are there and of the types that their places ask for. */
const structural: readonly Rule[] = [
  checkTargets,
  checkTargetTypes,
  checkErrors,
  checkMixinCycles,
  checkOldEnums,
];

/** Whether each shape is one, and its traits have a meaning there. These look at values of traits with care. */
const critical: readonly Rule[] = [
  checkNames,
  checkEnums,
  checkUnions,
  checkRecursion,
  checkTraits,
  checkTraitValues,
  checkDefaults,
  checkResourceBindings,
];

const semantic: readonly Rule[] = [
  checkTraitMeanings,
  checkDeprecated,
  checkAccess,
  checkBounds,
  checkTexts,
  checkExamples,
  checkOperations,
  checkHttp,
  checkHttpSemantics,
  checkBindings,
  checkContexts,
  checkHosts,
  checkJsonNames,
  checkStreams,
  checkPaging,
  checkWaiters,
  checkResources,
  checkIdentifierMembers,
  checkProperties,
  checkReferences,
  checkRenames,
  checkCompression,
  checkChecksums,
  checkServices,
  checkAuth,
  checkProtocols,
  checkErrorCodes,
];

/** What the rules find in a model, however the model was made. When a group finds errors, the next would only tell of what follows from them. */
export function checkModel(model: Model): readonly Diagnostic[] {
  return checked(model, [structural, [checkMixins], critical, semantic]);
}

/** The same of a model in which some values of traits are not what their schema asks for. */
export function checkShapes(model: Model): readonly Diagnostic[] {
  return checked(model, [structural, [checkMixins], critical]);
}

function checked(model: Model, groups: readonly (readonly Rule[])[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rules of groups) {
    if (found.some(({ severity }) => severity === 'error')) break;
    found.push(...rules.flatMap((rule) => rule(model)));
  }
  return found;
}
