import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { requestsInHand } from '../../platform/http/requests-in-hand.js';
import { MeasuredState } from './measured-state.js';

/**
 * Measurements for Prometheus: the process and its event loop, what waits and what is wrong, and how long requests take. No personal data.
 */
@Injectable()
export class Metrics {
  // A registry of its own: several applications run in one process during tests.
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'siklus_http_request_duration_seconds',
    help: 'How long requests took, by route and kind of answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor(private readonly state: MeasuredState) {
    const inHand: Gauge = new Gauge({
      name: 'siklus_http_requests_in_hand',
      help: 'Requests that are not answered yet',
      registers: [this.registry],
      collect: () => inHand.set(requestsInHand()),
    });
    collectDefaultMetrics({ register: this.registry });
    state.register(this.registry);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async read(): Promise<string> {
    await this.state.read();
    return this.registry.metrics();
  }

  /**
   * Times a request. The route is the pattern, never the address with its ids; whatever matches none counts as one. What was refused
   * because of too many requests is no failure of its own, so it has a status of its own.
   */
  readonly time = (request: Request, response: Response, next: NextFunction): void => {
    const end = this.durations.startTimer();
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'other';
      end({
        method: request.method,
        route,
        status: response.locals['code'] === 'OVERLOADED' ? 'shed' : `${Math.floor(response.statusCode / 100)}xx`,
      });
    });
    next();
  };
}
