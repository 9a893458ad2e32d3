/** Each fact that can be found in the documents mechanically stands in the model of its moment, and no other. */
import { describe, expect, it } from 'vitest';
import type { StructureShape } from '../../generator/service.js';
import {
  callArguments,
  documentText,
  elements,
  exceptions,
  haveDocuments,
  options,
  outputTree,
  section,
  statuses,
  syntax,
} from './documents.js';
import type { Element } from './documents.js';
import { commandLineTree, pythonSyntax } from './notation.js';
import { membersNamed, metadata, operation, vintage } from './vintage.js';

const first = vintage('model/sso-admin/vintage-1.yaml');
const second = vintage('model/sso-admin/vintage-2.yaml');
const third = vintage('model/sso-admin/vintage-3.yaml');
const standing = vintage('model/sso-admin/service.yaml');
const connect = vintage('model/connect/service.yaml');

if (!haveDocuments)
  console.log(
    'transcription: left out: the five documents and their README (../shared/documents is not there)',
  );
const when = haveDocuments ? '' : ' (skipped: ../shared/documents is not beside this repository)';

/** What 002 and all later documents have in place of the three values of 001. */
const fourStates = ['CREATE_IN_PROGRESS', 'CREATE_FAILED', 'DELETE_IN_PROGRESS', 'ACTIVE'];

/** Facts that a structure states about its members, in the terms of an API reference. */
function asElements(structure: StructureShape, anchored: boolean): readonly Element[] {
  return structure.members.map(({ name, length, pattern, required, target }) => ({
    name,
    type: target.kind === 'timestamp' ? 'Timestamp' : 'String',
    length: length && { min: Number(length.min), max: Number(length.max) },
    pattern: anchored ? pattern?.source.replaceAll(/^\^|\$$/g, '') : pattern?.source,
    values: target.kind === 'enum' ? target.values.map(({ value }) => value) : undefined,
    required,
  }));
}

function byName(list: readonly Element[]): readonly Element[] {
  return list.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

describe.skipIf(!haveDocuments)(`001, the API reference of DescribeInstance${when}`, () => {
  const text = haveDocuments ? documentText('001') : '';
  const output = elements(text, '\nResponse Elements\n', '\nErrors\n');

  it('is vintage 1 member by member, with patterns as they are printed', () => {
    const { input, output: modelled } = operation(first, 'DescribeInstance');
    expect(elements(text, '\nRequest Parameters\n', '\nResponse Syntax\n')).toEqual(
      asElements(input, false),
    );
    expect(output).toHaveLength(6);
    expect(byName(asElements(modelled, false))).toEqual(output);
  });

  it('gives each later vintage the same lengths and patterns, anchored', () => {
    for (const later of [second, third, standing]) {
      const members = operation(later, 'DescribeInstance').output.members;
      const sources = members.flatMap(({ pattern }) => (pattern ? [pattern.source] : []));
      expect(sources.filter((source) => !/^\^.*\$$/.test(source))).toEqual([]);
      const known = asElements(operation(later, 'DescribeInstance').output, true);
      for (const element of output) {
        expect(known).toContainEqual({ ...element, values: element.values && fourStates });
      }
    }
  });

  it('gives every vintage the errors and their status', () => {
    expect(Object.keys(statuses(text))).toHaveLength(4);
    for (const each of [first, second, third, standing]) {
      for (const { errors } of each.service.operations) {
        const known = errors.map(({ name, error }) => [name, error?.status]);
        expect(Object.fromEntries(known)).toEqual(statuses(text));
      }
    }
  });
});

describe.skipIf(!haveDocuments)(`002, the Python page of list_instances${when}`, () => {
  const text = haveDocuments ? documentText('002') : '';

  it('is the ListInstances of vintages 2 and 3', () => {
    for (const each of [second, third]) {
      const { input, output, errors } = operation(each, 'ListInstances');
      expect(pythonSyntax(input)).toEqual(callArguments(text, 'list_instances'));
      expect(pythonSyntax(output)).toEqual(syntax(text, /^Response Syntax/m));
      expect(errors.map(({ name }) => name)).toEqual(exceptions(text).toSorted());
    }
  });
});

describe.skipIf(!haveDocuments)(`000, the Python page of describe_instance${when}`, () => {
  const text = haveDocuments ? documentText('000') : '';

  it('is the DescribeInstance of vintages 3 and 4', () => {
    for (const each of [third, standing]) {
      const { input, output, errors } = operation(each, 'DescribeInstance');
      expect(pythonSyntax(input)).toEqual(callArguments(text, 'describe_instance'));
      expect(pythonSyntax(output)).toEqual(syntax(text, /\*\*Response Syntax\*\*/));
      expect(output.members).toHaveLength(8);
      expect(errors.map(({ name }) => name)).toEqual(exceptions(text).toSorted());
    }
  });
});

describe.skipIf(!haveDocuments)(`004, the change record${when}`, () => {
  const text = haveDocuments ? documentText('004') : '';

  it('is the ListInstances of vintage 4', () => {
    const { input, output } = operation(standing, 'ListInstances');
    expect(pythonSyntax(input)).toEqual(callArguments(text, 'list_instances'));
    expect(pythonSyntax(output)).toEqual(syntax(text, /^Response Syntax/m));
    expect(text).toContain(standing.service.title);
  });
});

describe.skipIf(!haveDocuments)(`003, the command-line page of Amazon Connect${when}`, () => {
  const text = haveDocuments ? documentText('003') : '';

  it('gives the output of DescribeInstance, member by member', () => {
    const { output } = operation(connect, 'DescribeInstance');
    expect(outputTree(text).length).toBeGreaterThan(20);
    expect(commandLineTree(output)).toEqual(outputTree(text));
  });

  it('has no option of the command that is not left out with a reason', () => {
    const named = metadata(connect, 'leftOut', 'fact')
      .join(' ')
      .match(/--[a-z-]+/g);
    expect(new Set(named)).toEqual(new Set(options(text)));
  });
});

describe.skipIf(!haveDocuments)(`the wire facts of the documents' README${when}`, () => {
  const text = haveDocuments ? section(documentText('README'), '## Wire facts', '') : '';

  it('give the lengths and ranges of members', () => {
    const stated = [...text.matchAll(/`(\w+)`:?[^`.:;]*?\s(\d+)\.\.(\d+)/g)];
    expect(stated.length).toBeGreaterThan(7);
    for (const [, name = '', min, max] of stated) {
      const members = [standing, connect].flatMap((each) => membersNamed(each, name));
      const bounds = members.map((member) => member.length ?? member.range);
      expect([name, ...bounds]).toContainEqual({ min: Number(min), max: Number(max) });
    }
  });

  it('give patterns, which match whole values', () => {
    const stated = [...text.matchAll(/`(\S*[\]})\d][*+?$)]\S*|\(\S*\)|\(\[\S*)`/g)];
    expect(stated).toHaveLength(7);
    for (const [, source = ''] of stated) {
      const whole = source.startsWith('^') ? source : `^${source}$`;
      expect(patterns()).toContain(whole);
    }
  });

  it('give values of enums and errors with their status', () => {
    const enums = [...text.matchAll(/`(\w+)`:\n?\s?`([A-Z_]+ \|[^`]*)`/g)];
    expect(enums).toHaveLength(3);
    for (const [, name = '', values = ''] of enums) {
      const targets = membersNamed(connect, name).map(({ target }) => pythonSyntax(target));
      expect(targets).toContain(values.replaceAll(/\s*\|\s*/g, '|'));
    }
    const errors = operation(connect, 'DescribeInstance').errors;
    const stated = [...text.matchAll(/`(\w+Exception)` (\d+)/g)];
    expect(Object.fromEntries(errors.map(({ name, error }) => [name, error?.status]))).toEqual(
      Object.fromEntries(stated.map(([, name, status]) => [name, Number(status)])),
    );
  });
});

/** Of the standing models. */
function patterns(): readonly string[] {
  const shapes = [standing, connect].flatMap(({ service }) => service.shapes);
  return shapes.flatMap(({ pattern }) => (pattern ? [pattern.source] : []));
}
