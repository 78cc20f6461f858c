import type { NextFunction, Request, Response } from 'express';

/** Whether more than the headers of the request is to come. */
export function hasBody({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Cuts the connection of whoever begins to send a body and then sends nothing for so long. A slow line goes on sending; what it may take
 * as a whole is the server's own `requestTimeout`.
 */
export function endStalledBodies(milliseconds: number) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (hasBody(request)) {
      const { socket } = request;
      const cut = (): void => void socket.destroy();
      socket.setTimeout(milliseconds, cut);
      request.once('end', () => socket.setTimeout(0, cut).off('timeout', cut));
    }
    next();
  };
}
