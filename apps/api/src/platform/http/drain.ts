import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/**
 * Lets busy connections go when the process ends: each answer then says that it is the last. Otherwise a client that keeps asking
 * on an open connection would keep the process for ever.
 */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  private ending = false;

  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  readonly handle = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.ending) response.setHeader('Connection', 'close');
    next();
  };
}
