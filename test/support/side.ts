/** Sides of comparisons for tests. */
import type { Side } from '../../generator/diff/side.js';
import type { Model } from '../../generator/model.js';
import { flattenMixins } from '../../generator/resolve/mixins.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';

/** A side whose services are whole, so that packages can be made of them. */
export interface ResolvedSide extends Side {
  readonly services: readonly Service[];
}

/** A model as a comparison takes it; without services where it cannot be resolved, as with parts of models. */
export function sideFor(model: Model, name: string = model.source): ResolvedSide {
  const isKnown = [...model.shapes.values()].every(
    ({ type, traits }) => type !== 'service' || [...traits.keys()].some((id) => protocol.test(id)),
  );
  const result = isKnown ? resolve(model) : undefined;
  const services = result?.ok === true ? result.value : [];
  return { name, model: { ...model, shapes: flattenMixins(model.shapes) }, services };
}

const protocol = /^(aws|smithy)\.protocols#(awsJson1_[01]|restJson1|rpcv2Cbor)$/;
