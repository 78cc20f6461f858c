import type { Response } from 'express';

/** A signal that is aborted when nobody waits for the answer any more: the request was cut, or it has been answered. */
export function untilGone(response: Response): AbortSignal {
  const gone = new AbortController();
  if (response.closed) gone.abort();
  else response.once('close', () => gone.abort());
  return gone.signal;
}
