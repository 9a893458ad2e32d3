/** What a rule of the comparison says, and the words that its rows are written in. */
import type { Bump, Checking, Contact, Role, Row, Severity } from '../../change.js';

/**
 * What a row asks for besides a position. A comparison looks for what holds; the row of the rule without any is for
 * where nothing does.
 */
export const circumstances = {
  added: 'the thing is new',
  removed: 'the thing is gone',
  changed: 'only what is said with it is different',
  inert: 'no protocol of the service makes anything of it',
  alias: 'the package keeps the old name, deprecated',
  closed: 'enums and unions are generated closed',
  first: 'clients use it, or stop to use it, for every call',
  named: 'the package loses a name that it exports',
  moved: 'an endpoint is at another URL than before',
  relabelled: 'only the name of a label is different',
  required: 'callers must give the member',
  filled: 'clients send defaults themselves',
  looser: 'it is shown that everything that was taken is taken',
  stricter: 'it is shown that nothing is taken that was refused',
  same: 'it is shown that the same is taken',
} as const;
export type Circumstance = keyof typeof circumstances;

/** `any` is for things that have no position, or for which it makes no difference. */
export type Place = 'any' | 'in' | 'out' | 'both';
export type Slot = Place | `${Place} ${Circumstance}`;

export interface Rule {
  /** What has changed, as a heading. */
  readonly title: string;
  /** What follows, in a sentence, for a reviewer who knows the service and not the tool. */
  readonly consequence: string;
  /** `both` is the worse of `in` and `out` where it is not written. */
  readonly rows: { readonly [slot in Slot]?: Row };
  /** Absent: reported. `order`: only when it is asked for. `never`: stands for what models cannot show. */
  readonly reported?: 'order' | 'never' | undefined;
}

/** A row; without the last two, nothing happens to TypeScript or to validators. */
export function row(
  [severity, bump]: readonly [Severity, Bump],
  [deployed, early]: readonly [deployed: Contact, early: Contact],
  typescript: readonly Role[] = [],
  validators: Checking = 'none',
): Row {
  return { severity, bump, deployed, early, typescript, validators };
}

/** A row for what neither callers nor the wire can see. */
export function quiet(severity: Severity, bump: Bump): Row {
  return row([severity, bump], ['ok', 'ok']);
}
