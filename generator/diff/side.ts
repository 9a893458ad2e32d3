/** What a comparison is given: two models, with what the generator makes of them. Types only. */
import type { Contract } from '../change.js';
import type { Model } from '../model.js';
import type { ServiceOutline } from '../service.js';

export interface Side {
  /** What reports call it: `main:model/connect`. */
  readonly name: string;
  /** With its mixins flattened, as `flattenMixins` of the resolver does. */
  readonly model: Model;
  /** The model's services, for protocols and the names that the package exports; none where they cannot be resolved. */
  readonly services: readonly ServiceOutline[];
}

export interface CompareOptions {
  /** Absent: `callers`. */
  readonly contract?: Contract | undefined;
  /** How the package types enums and unions; absent: `open`, so that what is added compiles. */
  readonly enums?: 'open' | 'closed' | undefined;
  /** Whether the order of members is reported, which neither callers nor the wire can see. */
  readonly order?: boolean | undefined;
  /** Whether it is reported that the model names other sources, which nothing is generated from. */
  readonly sources?: boolean | undefined;
}
