import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Measurements for Prometheus: the process, what waits in the outbox, and incidents that nobody has resolved. */
@Injectable()
export class Metrics {
  // A registry of its own: several applications run in one process during tests.
  private readonly registry = new Registry();
  private readonly waiting = new Gauge({ name: 'siklus_outbox_waiting', help: 'Jobs that are not done yet', registers: [this.registry] });
  private readonly oldest = new Gauge({ name: 'siklus_outbox_oldest_seconds', help: 'Age of the oldest job that is due', registers: [this.registry] });
  private readonly incidents = new Gauge({ name: 'siklus_incidents_open', help: 'Incidents that nobody has resolved', registers: [this.registry] });

  constructor(private readonly unitOfWork: UnitOfWork) {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async read(): Promise<string> {
    const [row] = await this.unitOfWork.read<{ waiting: number; oldest: number; incidents: number }>(
      `select count(*)::int as waiting,
              coalesce(extract(epoch from clock_timestamp() - min(next_send_at) filter (where next_send_at < clock_timestamp())), 0)::float as oldest,
              (select count(*)::int from incident where state = 'open') as incidents
         from outbox where acked_at is null`,
    );
    this.waiting.set(row?.waiting ?? 0);
    this.oldest.set(row?.oldest ?? 0);
    this.incidents.set(row?.incidents ?? 0);
    return this.registry.metrics();
  }
}
