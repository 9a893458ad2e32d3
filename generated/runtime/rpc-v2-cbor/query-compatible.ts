/** rpcv2Cbor of a service that was called by the AWS Query protocol once. */
import type { Protocol } from '../operation.js';
import { queryCompatible } from '../query-compatible.js';
import { rpcv2Cbor } from './protocol.js';

export const queryCompatibleRpcv2Cbor: Protocol = /* @__PURE__ */ queryCompatible(rpcv2Cbor);
