/** The rows of rules, as a contract has them. */
import type { Bump, Contract, Position, Row } from '../change.js';
import { consequenceAt } from './rules/consequences.js';
import { rowOf } from './rules/row-of.js';
import type { Circumstance } from './rules/rule.js';
import type { RuleId } from './rules/table.js';

/** What a rule says for a position, and what follows in a sentence. */
export interface Ruling {
  readonly row: Row;
  readonly consequence: string;
}

export function rulingOf(
  rule: RuleId,
  position: Position,
  circumstances: Iterable<Circumstance>,
): Ruling {
  return { row: rowOf(rule, position, circumstances), consequence: consequenceAt(rule, position) };
}

/** What a row comes to where no operation reaches the thing: nobody can feel it. */
export function unreached({ severity }: Row): Row {
  return {
    severity: severity === 'doc' ? 'doc' : 'info',
    bump: 'none',
    deployed: 'ok',
    early: 'ok',
    typescript: [],
    validators: 'none',
  };
}

/**
 * The row with the bump of a contract. `callers`: as the rules have it. `strict`: major where anybody stops compiling or
 * calls are refused that were not. `wire`: only what deployed and early clients meet.
 */
export function underContract(row: Row, contract: Contract): Row {
  if (contract === 'callers' || row.severity === 'doc') return row;
  if (contract === 'wire') return { ...row, bump: wireBump(row) };
  const breaksSomebody = row.typescript.length > 0 || row.validators === 'tightened';
  return breaksSomebody ? { ...row, bump: 'major' } : row;
}

function wireBump({ deployed, early, bump }: Row): Bump {
  if (deployed === 'fails' || deployed === 'refused') return 'major';
  if (deployed === 'undefined' || deployed === 'differs') return 'major';
  if (early !== 'ok' || deployed !== 'ok') return bump === 'none' ? 'none' : 'minor';
  return bump === 'major' || bump === 'minor' ? 'patch' : bump;
}
