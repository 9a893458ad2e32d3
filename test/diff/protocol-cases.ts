/** Protocols, and how calls prove who makes them. */
import type { Case } from './cases.js';

export const protocolCases: readonly Case[] = [
  {
    title: 'another signature, and another name for the one that went before',
    given: {
      Service: {
        traits: { 'aws.auth#sigv4a': { name: 'small' }, 'smithy.api#auth': ['aws.auth#sigv4'] },
      },
    },
    patch: {
      Service: {
        traits: { 'aws.auth#sigv4': { name: 'large' }, 'smithy.api#auth': ['aws.auth#sigv4a'] },
      },
    },
    there: ['service-signing-algorithm-changed Service none danger minor'],
    back: ['service-signing-algorithm-changed Service none danger minor'],
  },
  {
    title: 'another protocol',
    patch: {
      Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
    },
    there: ['service-protocol-replaced Service none break minor'],
    back: ['service-protocol-replaced Service none break minor'],
  },
  {
    title: 'a further protocol that clients prefer',
    patch: { Service: { traits: { 'aws.protocols#awsJson1_1': {} } } },
    there: ['service-protocol-added Service none danger patch'],
    back: ['service-protocol-replaced Service none break minor'],
  },
  {
    title: 'a further protocol that clients do not prefer',
    patch: { Service: { traits: { 'smithy.protocols#rpcv2Cbor': {} } } },
    there: ['service-protocol-added Service none info patch'],
    back: ['service-protocol-removed Service none info patch'],
  },
  {
    title: 'a setting of the protocol',
    patch: { Service: { traits: { 'aws.protocols#restJson1': { http: ['h2'] } } } },
    there: ['service-protocol-setting-changed Service none danger patch'],
    back: ['service-protocol-setting-changed Service none danger patch'],
  },
  {
    title: 'the order of versions of HTTP',
    given: { Service: { traits: { 'aws.protocols#restJson1': { http: ['h2', 'http/1.1'] } } } },
    patch: { Service: { traits: { 'aws.protocols#restJson1': { http: ['http/1.1', 'h2'] } } } },
    there: ['service-protocol-order-changed Service none info patch'],
    back: ['service-protocol-order-changed Service none info patch'],
  },
  {
    title: 'the codes of the query protocol',
    patch: { Service: { traits: { 'aws.protocols#awsQueryCompatible': {} } } },
    there: ['service-protocol-setting-changed Service none danger patch'],
    back: ['service-protocol-setting-changed Service none danger patch'],
  },
  {
    title: 'another name to sign for',
    patch: { Service: { traits: { 'aws.auth#sigv4': { name: 'large' } } } },
    there: ['service-signing-name-changed Service none danger patch'],
    back: ['service-signing-name-changed Service none danger patch'],
  },
  {
    title: 'another signature',
    patch: {
      Service: { traits: { 'aws.auth#sigv4': null, 'aws.auth#sigv4a': { name: 'small' } } },
    },
    there: ['service-signing-algorithm-changed Service none danger minor'],
    back: ['service-signing-algorithm-changed Service none danger minor'],
  },
  {
    title: 'a further scheme',
    patch: { Service: { traits: { 'smithy.api#httpBearerAuth': {} } } },
    there: ['service-auth-added Service none info minor'],
    back: ['service-auth-removed Service none break major'],
  },
  {
    title: 'a further scheme as the first choice',
    patch: {
      Service: {
        traits: {
          'smithy.api#httpBearerAuth': {},
          'smithy.api#auth': ['smithy.api#httpBearerAuth', 'aws.auth#sigv4'],
        },
      },
    },
    there: ['service-auth-added Service none danger minor'],
    back: ['service-auth-removed Service none break major'],
  },
  {
    title: 'the order of schemes',
    given: { Service: { traits: { 'smithy.api#httpBearerAuth': {} } } },
    patch: {
      Service: { traits: { 'smithy.api#auth': ['smithy.api#httpBearerAuth', 'aws.auth#sigv4'] } },
    },
    there: ['service-auth-order-changed Service none danger patch'],
    back: ['service-auth-order-changed Service none danger patch'],
  },
  {
    title: 'a list of schemes that says what holds without',
    patch: { Service: { traits: { 'smithy.api#auth': ['aws.auth#sigv4'] } } },
    there: ['service-metadata Service none info patch'],
    back: ['service-metadata Service none info patch'],
  },
  {
    title: 'the header of an API key',
    given: { Service: { traits: { 'smithy.api#httpApiKeyAuth': { name: 'A', in: 'header' } } } },
    patch: { Service: { traits: { 'smithy.api#httpApiKeyAuth': { name: 'B' } } } },
    there: ['service-auth-setting-changed Service none danger patch'],
    back: ['service-auth-setting-changed Service none danger patch'],
  },
];
