import { describe, expect, it } from 'vitest';
import { checked, findings, head } from './marked.js';

/** A GET that is not read-only, in lines that begin with the head's third. */
const get = 'operation O: { http: { method: GET, uri: / } }';

function told(metadata: string, body = get): readonly string[] {
  const [version = '', namespace = ''] = head.split('\n');
  return findings(`${version}\n${namespace}\n${metadata}\n${body}\n`);
}

describe('a model says what is not told of it', () => {
  it('nothing, by itself', () => {
    expect(told('')).toEqual(['4:32 http-trait-missing']);
  });

  it.each([
    ['an event', 'HttpMethodSemantics.MissingReadonlyTrait'],
    ['all events of a validator', 'HttpMethodSemantics'],
    ['a code of the catalogue', 'http-trait-missing'],
  ])('%s at a shape', (_, id) => {
    expect(told('', get.replace('http:', `suppress: [${id}], http:`))).toEqual([]);
  });

  it.each(['*', 'com.example'])('an event in the namespace %s', (namespace) => {
    const metadata = `metadata: { suppressions: [{ id: HttpMethodSemantics, namespace: '${namespace}' }] }`;
    expect(told(metadata)).toEqual([]);
  });

  it.each([
    ['{ id: HttpMethodSemantics, namespace: com.exam }'],
    ["{ id: HttpMethod, namespace: '*' }"],
    ["{ id: HttpMethodSemantics.UnexpectedPayload, namespace: '*' }"],
  ])('but not with %s', (entry) => {
    expect(told(`metadata: { suppressions: [${entry}] }`)).toEqual(['4:32 http-trait-missing']);
  });

  it('but no error', () => {
    expect(told('', 'string S: { suppress: [TraitTarget], idempotent: true }')).toEqual([
      '4:38 trait-target',
    ]);
  });

  it('and what is worse than that', () => {
    const rule = "{ id: HttpMethodSemantics, namespace: '*', severity: DANGER }";
    const [finding] = severities(`${head}metadata: { severityOverrides: [${rule}] }\n${get}`);
    expect(finding).toBe('danger http-trait-missing');
  });

  it('not at a member by what its shape suppresses', () => {
    const body = 'enum E: { suppress: [EnumShape], members: { a: x } }';
    expect(told('', body)).toEqual(['4:45 enum-name']);
    expect(told('', 'enum E: { members: { a: { enumValue: x, suppress: [EnumShape] } } }')).toEqual(
      [],
    );
  });
});

function severities(text: string): readonly string[] {
  return checked(text).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}
