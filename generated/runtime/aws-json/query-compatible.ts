/** AWS JSON of a service that was called by the AWS Query protocol once. */
import type { Protocol } from '../operation.js';
import { queryCompatible } from '../query-compatible.js';
import { awsJson1_0 } from './protocol.js';

export const queryCompatibleAwsJson1_0: Protocol = /* @__PURE__ */ queryCompatible(awsJson1_0);
