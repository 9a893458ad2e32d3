/** What a part of a rule set is read with. */
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Node, Trait } from '../model.js';
import type { RuleValue } from '../service.js';

/** Where in the rule set a part stands: keys and indexes. */
export type RulePath = readonly string[];

export interface RuleScope {
  /** What references lead to, as it is known here; nothing where what stands there is at fault. */
  readonly names: ReadonlyMap<string, RuleValue | undefined>;
  /** Tells a fault of the part at this path. */
  readonly fault: (path: RulePath, tell: (at: Location | undefined) => Diagnostic) => void;
}

/** A part of the rule set. */
export interface RulePart {
  readonly node: Node | undefined;
  readonly path: RulePath;
}

/** The scope of a whole rule set, without names. */
export function ruleScope(trait: Trait, diagnostics: Diagnostic[]): RuleScope {
  return {
    names: new Map(),
    fault: (path, tell) => {
      diagnostics.push(tell(trait.locate?.(path, 'value') ?? trait.at));
    },
  };
}

/** The scope in which a name means this value. */
export function named(scope: RuleScope, name: string, value: RuleValue | undefined): RuleScope {
  return { ...scope, names: new Map([...scope.names, [name, value]]) };
}
