/** From a service to the modules of its client: one emitter a module. */
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import { assemble } from './assemble.js';
import { emitClient } from './client.js';
import { emitEndpoint } from './endpoint.js';
import { emitErrors } from './errors.js';
import { emitEvents } from './events.js';
import { emitIndex } from './index-module.js';
import { emitMethods } from './methods.js';
import { emitOperations } from './operations.js';
import { emitPages } from './pages.js';
import { partsOf } from './parts.js';
import { emitReaders } from './readers.js';
import type { Draft } from './section.js';
import { emitTypes } from './types.js';
import { emitValidators } from './validators.js';
import { emitWaiters } from './waiters.js';
import { emitWriters } from './writers.js';

/** The files of a service; only those that have something in them. The same service gives the same files. */
export function emit(service: Service): readonly Module[] {
  const drafts = emitters.map((emitter) => emitter(service));
  const parts = [...drafts.flatMap(partsOf), ...emitMethods(service)];
  const modules = new Set(parts.map(({ module }) => module));
  return [...assemble(service, parts), emitIndex(service, modules)];
}

const emitters: readonly ((service: Service) => Draft)[] = [
  emitTypes,
  emitValidators,
  emitReaders,
  emitWriters,
  emitErrors,
  emitEvents,
  emitEndpoint,
  emitOperations,
  emitPages,
  emitWaiters,
  emitClient,
];
