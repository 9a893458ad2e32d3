/** Operations: whether they are there, and their messages. */
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const rpc: Patch = {
  Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
};
const token = { target: 'smithy.api#String' };

export const operationCases: readonly Case[] = [
  {
    title: 'an operation with its messages',
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: {
        type: 'operation',
        input: { target: 'test#BarInput' },
        output: { target: 'test#BarOutput' },
        traits: { 'smithy.api#http': { method: 'GET', uri: '/bar' } },
      },
      BarInput: { type: 'structure', members: {} },
      BarOutput: { type: 'structure', members: { Own: token } },
    },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed Bar none break major'],
  },
  {
    title: 'an operation that was deprecated',
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: { type: 'operation', traits: { 'smithy.api#deprecated': {} } },
    },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed-after-deprecation Bar none warn major'],
  },
  {
    title: 'an operation that no service has yet',
    given: { Bar: { type: 'operation' } },
    patch: { Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] } },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed Bar none break major'],
  },
  {
    title: 'an operation that no service has yet, and that streams until one has it',
    given: {
      Bar: { type: 'operation', input: { target: 'test#BarInput' } },
      BarInput: {
        type: 'structure',
        members: { Body: { target: 'test#Body', traits: { 'smithy.api#default': '' } } },
      },
      Body: { type: 'blob', traits: { 'smithy.api#streaming': {} } },
    },
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: { input: { target: 'test#FooInput' } },
    },
    there: [
      'operation-added Bar none info minor',
      'operation-input-shape-changed Bar none info none',
      'operation-streaming-removed Bar none info none',
    ],
    back: [
      'operation-removed Bar none break major',
      'operation-input-shape-changed Bar none info none',
      'operation-streaming-added Bar none info none',
    ],
  },
  {
    title: 'an operation that no service has',
    patch: { Bar: { type: 'operation' } },
    there: ['operation-added Bar none info none'],
    back: ['operation-removed Bar none info none'],
  },
  {
    title: 'an operation that says what it was called',
    patch: {
      Service: { operations: [{ target: 'test#Fooo' }] },
      Foo: null,
      Fooo: {
        type: 'operation',
        input: { target: 'test#FooInput' },
        output: { target: 'test#FooOutput' },
        errors: [{ target: 'test#Oops' }],
        traits: {
          'smithy.api#http': { method: 'POST', uri: '/foo', code: 200 },
          'stithy#renamedFrom': 'Foo',
        },
      },
    },
    there: ['operation-renamed Fooo none info minor'],
    back: ['operation-removed Fooo none break major', 'operation-added Foo none info minor'],
  },
  {
    title: 'an operation whose name is sent and that says what it was called',
    given: rpc,
    patch: {
      Service: { operations: [{ target: 'test#Fooo' }] },
      Foo: null,
      Fooo: {
        type: 'operation',
        input: { target: 'test#FooInput' },
        output: { target: 'test#FooOutput' },
        errors: [{ target: 'test#Oops' }],
        traits: { 'stithy#renamedFrom': 'test#Foo' },
      },
    },
    there: [
      'operation-renamed Fooo none break minor',
      'operation-http-uri-changed Fooo none info patch',
    ],
    back: ['operation-removed Fooo none break major', 'operation-added Foo none info minor'],
  },
  {
    title: 'an old name of an operation',
    patch: { Foo: { traits: { 'stithy#renamedFrom': 'Fooo' } } },
    there: ['operation-alias-added Foo none info minor'],
    back: ['operation-alias-removed Foo none break major'],
  },
  {
    title: 'an input and an output',
    given: { Foo: { input: null, output: null } },
    patch: {
      Foo: { input: { target: 'test#FooInput' }, output: { target: 'test#FooOutput' } },
    },
    there: [
      'operation-input-added Foo none info minor',
      'operation-output-added Foo none info minor',
      'shape-reachable-now FooInput in info minor',
      'shape-reachable-now FooOutput out info minor',
    ],
    back: [
      'operation-input-removed Foo none break major',
      'operation-output-removed Foo none break major',
      'shape-unreachable-now FooInput in break major',
      'shape-unreachable-now FooOutput out break major',
    ],
  },
  {
    title: 'an input that must have a member',
    given: {
      Foo: { input: null },
      FooInput: { members: { Must: { ...token, traits: { 'smithy.api#required': {} } } } },
    },
    patch: { Foo: { input: { target: 'test#FooInput' } } },
    there: [
      'operation-input-added Foo none break major',
      'shape-reachable-now FooInput in info minor',
    ],
    back: [
      'operation-input-removed Foo none break major',
      'shape-unreachable-now FooInput in break major',
    ],
  },
  {
    title: 'another input, of a shape that has a member less',
    given: {
      Bar: { type: 'operation', input: { target: 'test#BarInput' } },
      BarInput: { type: 'structure', members: { Name: token } },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
      Baz: { type: 'operation', input: { target: 'test#FooInput' } },
    },
    patch: { Foo: { input: { target: 'test#BarInput' } } },
    there: ['operation-input-shape-changed Foo none break major'],
    back: ['operation-input-shape-changed Foo none warn minor'],
  },
  {
    title: 'another output, of a like shape that is there as well',
    given: {
      Bar: { type: 'operation', output: { target: 'test#Like' } },
      Baz: { type: 'operation', output: { target: 'test#FooOutput' } },
      Like: {
        type: 'structure',
        members: {
          Next: token,
          Names: { target: 'test#Names' },
          Others: { target: 'test#Names' },
        },
      },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
    },
    patch: { Foo: { output: { target: 'test#Like' } } },
    there: ['operation-output-shape-changed Foo none warn patch'],
    back: ['operation-output-shape-changed Foo none warn patch'],
  },
  {
    title: 'another output, streaming',
    given: {
      Bar: { type: 'operation', output: { target: 'test#Stream' } },
      Baz: { type: 'operation', output: { target: 'test#FooOutput' } },
      Stream: { type: 'structure', members: { Body: { target: 'test#Bytes' } } },
      Bytes: { type: 'blob', traits: { 'smithy.api#streaming': {} } },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
    },
    patch: { Foo: { output: { target: 'test#Stream' } } },
    there: [
      'operation-output-shape-changed Foo none break major',
      'operation-streaming-added Foo none break major',
    ],
    back: [
      'operation-output-shape-changed Foo none break major',
      'operation-streaming-removed Foo none break major',
    ],
  },
];
