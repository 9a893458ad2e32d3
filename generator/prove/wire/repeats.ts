/** Whether clients repeat calls that a service does not want to have twice. */
import type { Peer } from './clients.js';
import { plainInput, type Line, type Trouble } from './operations.js';

/** After an answer that nobody can read, a client that takes the operation for idempotent would call again. */
export async function repeatsOf(client: Peer, line: Line): Promise<readonly Trouble[]> {
  if (line.service.idempotent) return [];
  const answer = { status: 200, headers: {}, body: 'cut off' };
  const { error } = await client.call(line.client, plainInput(line.client), answer);
  const isRepeated = typeof error === 'object' && error !== null && '$retryable' in error;
  if (!isRepeated || error.$retryable === undefined) return [];
  return [
    {
      contact: 'differs',
      causes: [{ shape: line.client.id }],
      operation: line.client,
      evidence: 'is called again after an answer that was cut off, which may do harm',
    },
  ];
}
