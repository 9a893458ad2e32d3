/** What reports for programs promise, as JSON Schema (draft 07). */

const text = { type: 'string' };
const orNull = (schema: object) => ({ anyOf: [{ type: 'null' }, schema] });
const all = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const number = { type: 'integer', minimum: 0 };
const place = orNull(all({ file: text, line: number, column: number }));
const severity = { enum: ['break', 'danger', 'warn', 'info', 'doc'] };
const bump = { enum: ['major', 'minor', 'patch', 'none'] };

const claim = all({
  of: { enum: ['typescript', 'deployed', 'early', 'validators'] },
  said: text,
  seen: text,
  verdict: { enum: ['proved', 'disproved', 'open'] },
  evidence: orNull(text),
});

const bare = {
  rule: text,
  position: { enum: ['in', 'out', 'both', 'none'] },
  severity,
  bump,
  shape: orNull(text),
  member: orNull(text),
  message: text,
  consequence: text,
  before: {},
  after: {},
  old: place,
  new: place,
  effects: all({
    deployed: text,
    early: text,
    typescript: { type: 'array', items: { enum: ['C', 'V', 'R', 'B', 'I', 'X', 'N', 'A'] } },
    validators: text,
  }),
  operations: all({ count: number, names: { type: 'array', items: text }, via: orNull(text) }),
  evidence: orNull(text),
  looksLike: orNull(text),
  fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  accepted: orNull(all({ reason: text, owner: orNull(text), expires: orNull(text), at: place })),
};
const proved = { ...bare, claims: { type: 'array', items: claim } };

const report = (change: object) => ({
  version: { const: 1 },
  old: text,
  new: text,
  contract: { enum: ['callers', 'strict', 'wire'] },
  bump,
  counts: all({
    break: number,
    danger: number,
    warn: number,
    info: number,
    doc: number,
    accepted: number,
  }),
  changes: { type: 'array', items: change },
});

/** Of the JSON report. */
export const entrySchema = all(report(all(bare)));

/** Of one that was put to the proof. */
export const provedSchema = all({
  ...report(all(proved)),
  proof: all({
    proved: number,
    disproved: number,
    open: number,
    unexplained: { type: 'array', items: { type: 'object', required: ['of', 'evidence'] } },
  }),
});

const some = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  ...all(properties),
  required,
});
const message = all({ text: { type: 'string', minLength: 1 } });
const positive = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const physicalLocation = all({
  artifactLocation: all({ uri: { type: 'string', pattern: "^[\\w.~!*'()/%:-]*$" } }),
  region: all({ startLine: positive, startColumn: positive, endColumn: positive }),
});
const logicalLocation = all({
  fullyQualifiedName: text,
  name: text,
  kind: { enum: ['type', 'member'] },
});
const location = some(
  { physicalLocation, logicalLocations: { type: 'array', items: logicalLocation } },
  [],
);
const result = some(
  {
    ruleId: text,
    ruleIndex: number,
    level,
    message,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', items: all({ id: number, physicalLocation, message }) },
    partialFingerprints: { type: 'object', additionalProperties: text, minProperties: 1 },
    suppressions: {
      type: 'array',
      items: all({
        kind: { enum: ['inSource', 'external'] },
        status: { const: 'accepted' },
        justification: text,
      }),
    },
    properties: { type: 'object' },
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'suppressions'],
);
const rule = some(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    defaultConfiguration: all({ level }),
  },
  ['id', 'shortDescription', 'defaultConfiguration'],
);
const driver = some(
  { name: text, version: text, rules: { type: 'array', items: rule, uniqueItems: true } },
  ['name', 'rules'],
);

/** Of the parts of SARIF 2.1.0 that the report has (§3.13 on), no others being there. */
export const sarifSchema = all({
  $schema: text,
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: all({
      tool: all({ driver }),
      columnKind: { const: 'utf16CodeUnits' },
      results: { type: 'array', items: result },
      properties: { type: 'object' },
    }),
  },
});
