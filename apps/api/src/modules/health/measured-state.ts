import { Injectable } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { clockSkew } from '../../platform/clock.js';
import { poolOf } from '../../platform/database/data-source.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fullestPlace } from '../../platform/files/places.js';
import { isDue } from '../../platform/queue/outbox.js';
import { mayWork } from '../../platform/quarantine.js';
import { Settings } from '../../platform/settings.js';
import { isUnderWay } from '../../workflow/keep-cycle.js';

// One statement, each number from an index or from a table with few rows. The name is the column, the text what it measures.
const asked = {
  siklus_outbox_waiting: 'Jobs that are due and not done yet',
  siklus_outbox_oldest_seconds: 'Age of the oldest job that is due',
  siklus_outbox_rescued: 'Waiting jobs that had to be sent more than once',
  siklus_incidents_open: 'Incidents that nobody has resolved',
  siklus_bulk_operations_open: 'Mass acts that are running or paused',
  siklus_sweeper_lag_seconds: 'How long the most overdue document has waited to be woken',
  siklus_queue_bytes: 'Size of the tables of the queue in PostgreSQL with their indexes; next to nothing with the queue in Redis',
  siklus_workers: 'Workers that are connected to the database',
  siklus_oldest_xmin_transactions: 'Age in transactions of the oldest snapshot that keeps vacuum from its work',
  siklus_connections: 'Connections to the database server',
  siklus_connections_limit: 'Connections that the database server allows',
  siklus_quarantine: '1 while a restored database waits for its release',
  siklus_backup_timestamp_seconds: 'When the last backup was made, 0 when never',
} as const;

const question = `
select count(*)::int as siklus_outbox_waiting,
       coalesce(extract(epoch from clock_timestamp() - min(next_send_at) filter (where next_send_at < clock_timestamp())),
         0)::float as siklus_outbox_oldest_seconds,
       count(*) filter (where sends > 1)::int as siklus_outbox_rescued,
       (select count(*)::int from incident where state = 'open') as siklus_incidents_open,
       (select count(*)::int from bulk_operation o where ${isUnderWay}) as siklus_bulk_operations_open,
       coalesce((select extract(epoch from business_now() - min(wakes_at)) from participant
         where wakes_at <= business_now()), 0)::float as siklus_sweeper_lag_seconds,
       (select coalesce(sum(pg_total_relation_size(oid)), 0)::float from pg_class
         where relnamespace = to_regnamespace('bullmq') and relkind = 'r') as siklus_queue_bytes,
       (select count(*)::int from pg_stat_activity where datname = current_database()
         and application_name = 'siklus-worker') as siklus_workers,
       (select coalesce(max(age(backend_xmin)), 0)::int from pg_stat_activity
         where datname = current_database()) as siklus_oldest_xmin_transactions,
       (select coalesce(sum(numbackends), 0)::int from pg_stat_database) as siklus_connections,
       current_setting('max_connections')::int as siklus_connections_limit,
       case when ${mayWork} then 0 else 1 end as siklus_quarantine,
       coalesce((select extract(epoch from (value->>'at')::timestamptz) from setting
         where key = 'last_backup'), 0)::float as siklus_backup_timestamp_seconds
  from outbox where ${isDue}`;

/** What the database and the pool of this process look like at the moment of asking. */
@Injectable()
export class MeasuredState {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  /** Adds the gauges; each reading goes through `read`. */
  register(registry: Registry): void {
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
    this.inDatabase = new Map(Object.entries(asked).map(([name, help]) => [name, gauge(name, help)]));
    this.up = gauge('siklus_database_up', '1 when the database answered this reading');
    this.skew = gauge('siklus_clock_skew_seconds', 'How far the clock of this machine is from that of the database');
    this.disk = gauge('siklus_disk_free_bytes', 'Free space on the fullest of the disks below SIKLUS_DATA_DIR');
    this.waiting = gauge('siklus_pool_waiting', 'Requests of this process that wait for a database connection');
    this.connections = gauge('siklus_pool_connections', 'Database connections of this process');
  }

  private inDatabase = new Map<string, Gauge>();
  private up: Gauge | undefined;
  private skew: Gauge | undefined;
  private disk: Gauge | undefined;
  private waiting: Gauge | undefined;
  private connections: Gauge | undefined;

  /** Reads everything once. Without a database its numbers are absent and `siklus_database_up` is 0. */
  async read(): Promise<void> {
    const pool = poolOf(this.dataSource);
    this.waiting?.set(pool.waitingCount);
    this.connections?.set(pool.totalCount);
    this.disk?.set((await fullestPlace(this.settings.dataDir, undefined, [])).free);
    try {
      const [row] = await this.unitOfWork.read<Record<string, number>>(question);
      for (const [name, gauge] of this.inDatabase) gauge.set(row?.[name] ?? 0);
      this.skew?.set((await clockSkew(this.unitOfWork)) / 1_000);
      this.up?.set(1);
    } catch {
      // That it does not answer is the measurement; why stands in the log of the request that met it.
      for (const gauge of [...this.inDatabase.values(), this.skew]) gauge?.remove();
      this.up?.set(0);
    }
  }
}
