/** From a service to the modules of its client: one emitter a file. */
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import { emitClient } from './client.js';
import { emitErrors } from './errors.js';
import { emitIndex } from './index-module.js';
import { emitOperations } from './operations.js';
import { emitPages } from './pages.js';
import { emitReaders } from './readers.js';
import { emitTypes } from './types.js';
import { emitValidators } from './validators.js';
import { emitWaiters } from './waiters.js';
import { emitWriters } from './writers.js';

/** The modules of a service; only those that have something in them. The same service gives the same modules. */
export function emit(service: Service): readonly Module[] {
  const modules = emitters.flatMap((emitter) => emitter(service) ?? []);
  const names = modules.map(({ path }) => path.replace(/^.*\/|\.ts$/g, ''));
  return [...modules, emitIndex(service, names)];
}

const emitters: readonly ((service: Service) => Module | undefined)[] = [
  emitTypes,
  emitValidators,
  emitReaders,
  emitWriters,
  emitErrors,
  emitOperations,
  emitPages,
  emitWaiters,
  emitClient,
];
