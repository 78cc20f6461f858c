import type { IncomingMessage } from 'node:http';

const codes = new Set(['ECONNABORTED', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);
/** As the readers of bodies and forms say it, which give it no code. */
const said = /^(?:request )?aborted$|^premature close$|^unexpected end of form$/i;

/**
 * Whether a request failed as its sender went away in the middle of it: that is his doing or his line's, nobody waits for an answer, and
 * nothing is wrong here. What fails otherwise is ours also where he has gone meanwhile.
 */
export function isCutOff(error: unknown, request: Pick<IncomingMessage, 'complete' | 'destroyed'>): boolean {
  if (request.complete || !request.destroyed || !(error instanceof Error)) return false;
  return said.test(error.message) || ('code' in error && codes.has(String(error.code)));
}
