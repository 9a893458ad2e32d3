/** Where our rows say otherwise than the specification, and why. */

interface Otherwise {
  readonly because: string;
  /** The cells, as the test names them. */
  readonly cells: readonly string[];
}

const groups: readonly Otherwise[] = [
  {
    because: 'a shape in both positions takes the worse of the two (3.0), and old services refuse',
    cells: ['enum-value-added both: early ok', 'union-variant-added both: early ok'],
  },
  {
    because: 'the row speaks of what is sent in inputs; nobody checks outputs for equal items',
    cells: ['list-unique-added out: bump minor', 'list-unique-added out: severity warn'],
  },
  {
    because: 'the row itself says that it is as made-optional or made-required',
    cells: [
      'member-client-optional-added in: early ok',
      'member-client-optional-removed in: deployed ok',
    ],
  },
  {
    because: 'the compiler sees who gives variables and builds outputs, too',
    cells: ['added', 'removed'].map((each) => `operation-streaming-${each} none: typescript C R`),
  },
  {
    because: 'calls of deployed clients have no token, so that they may be done twice',
    cells: ['member-idempotency-token-added in: deployed ok'],
  },
  {
    because: 'the row itself speaks of calls that are done twice, for new clients fill nothing in',
    cells: ['member-idempotency-token-removed in: early ok'],
  },
  {
    because: 'the row is of a name that stays on the wire, which is the slot «relabelled»',
    cells: [
      'member-renamed in: deployed ok',
      'member-renamed in: early ok',
      'member-renamed out: deployed ok',
      'member-renamed out: early ok',
    ],
  },
  {
    because: 'the compiler says that whoever builds outputs by hand gives what is gone',
    cells: [
      'member-renamed in: typescript C V R',
      'member-renamed out: typescript C V R',
      'member-case-changed in: typescript C V R',
      'member-case-changed out: typescript C V R',
      'member-optional-removed out: typescript R',
      'union-variant-removed out: typescript R X',
    ],
  },
  {
    because: 'the compiler sees names go where types go, which is said besides',
    cells: [
      'operation-input-removed none: typescript C V N',
      'operation-output-removed none: typescript R N',
    ],
  },
  {
    because: 'the compiler sees no other type: headers and payloads of events are typed alike',
    cells: ['header', 'payload'].flatMap((each) =>
      ['in', 'out'].map((position) => `member-event-${each}-changed ${position}: typescript R`),
    ),
  },
  {
    because: 'calls that were made show it: optional members are ignored and required ones refused',
    cells: ['in', 'out'].flatMap((position) =>
      ['deployed', 'early'].map((side) => `member-case-changed ${position}: ${side} fails`),
    ),
  },
  {
    because: 'calls that were made show it: the signature of every call is another',
    cells: ['service-signing-name-changed none: early refused'],
  },
  {
    because: 'outputs of the other side have values that the own model does not allow, or know',
    cells: [
      'length-added out: early ok',
      'range-added out: early ok',
      'pattern-changed out: deployed ok',
      'pattern-removed out: deployed ok',
      'string-became-enum out: early ok',
    ],
  },
  {
    because: 'the status of an error without one of its own goes by whose fault it is',
    cells: ['error-fault-changed none: deployed ok'],
  },
  {
    because: 'the compiler says who is exhaustive over errors, and that a name stays',
    cells: [
      'error-class-renamed none: typescript N',
      'structure-became-error none: typescript N R',
    ],
  },
  {
    because: 'outputs of old services have a member that new clients do not know',
    cells: ['member-required-removed out: early ok'],
  },
  {
    because: 'the compiler says that callers must give it, whatever its default',
    cells: [
      'member-required-with-default-added in: bump minor',
      'member-required-with-default-added in: severity info',
    ],
  },
  {
    because: 'the compiler says that clients have methods for pages and waiters',
    cells: [
      'operation-paginated-added none: typescript none',
      'operation-paginated-removed none: typescript C N',
      'operation-waiter-added none: typescript none',
      'operation-waiter-removed none: typescript C N',
    ],
  },
  {
    because: 'services do not know the member yet, or clients not, as of any member that is added',
    cells: [
      'member-required-with-default-added in: early ok',
      'operation-input-added none: early ok',
      'operation-output-added none: deployed ok',
    ],
  },
  {
    because: 'the cell says in brackets that the input is ignored',
    cells: ['operation-input-removed none: deployed ok'],
  },
  {
    because: 'internal operations stay in the package',
    cells: [
      'operation-internal-added none: bump major',
      'operation-internal-added none: severity break',
    ],
  },
  {
    because: 'generated clients have an order of their own; where they change, the slot is «first»',
    cells: ['service-protocol-order-changed none: severity danger'],
  },
  {
    because: 'what has no name in the package has none to lose: the slot with one is «named»',
    cells: [
      'shape-merged in: bump major',
      'shape-merged in: severity break',
      'shape-merged out: bump major',
      'shape-merged out: severity break',
      ...['removed in', 'removed out'].flatMap((each) => namedCells(each, 'N R B')),
      ...['renamed in', 'renamed out'].flatMap((each) => namedCells(each, 'N R B I A')),
      'shape-unreachable-now none: typescript N',
    ],
  },
  {
    because: 'a name that is new stops nobody',
    cells: ['shape-reachable-now none: typescript N'],
  },
  {
    because: 'the cell is of inputs and outputs together, which our rows tell apart',
    cells: ['renamed in', 'renamed out', 'retargeted in', 'retargeted out'].map(
      (each) => `union-variant-${each}: typescript C R X`,
    ),
  },
  {
    because: 'clients repeat calls that the service of the other model does not want twice',
    cells: [
      'operation-idempotent-removed none: deployed ok',
      'operation-readonly-added none: early ok',
      'operation-readonly-removed none: deployed ok',
    ],
  },
];

/** Why, by cell. */
export const otherwise: Readonly<Record<string, string>> = Object.fromEntries(
  groups.flatMap(({ because, cells }) => cells.map((cell) => [cell, because] as const)),
);

function namedCells(what: string, roles: string): readonly string[] {
  return ['bump major', 'severity break', `typescript ${roles}`].map(
    (each) => `shape-named-${what}: ${each}`,
  );
}
