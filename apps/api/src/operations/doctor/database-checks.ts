import { registry, type ScheduleLine } from '@siklus/domain';
import { clockSkew, isSkewed } from '../../platform/clock.js';
import { migrations } from '../../platform/database/migrations/index.js';
import { isDue } from '../../platform/queue/outbox.js';
import { isOnItsWay, isRunning, movesIt } from '../../workflow/keep-cycle.js';
import type { DatabaseCheck } from './finding.js';

/** What must be true of the data and the schema themselves, also in a database that was just restored. */
export const dataChecks: Readonly<Record<string, DatabaseCheck>> = {
  async database(unitOfWork) {
    const [row] = await unitOfWork.read<{ version: string; number: number }>(
      `select version() as version, current_setting('server_version_num')::int as number`,
    );
    return {
      ok: (row?.number ?? 0) >= 150_000,
      detail: row?.version.split(' ').slice(0, 2).join(' ') ?? 'no answer',
      advice: 'Use PostgreSQL 15 or newer.',
    };
  },
  async migrations(unitOfWork) {
    const rows = await unitOfWork.read<{ name: string }>('select name from migrations');
    const known = new Set(migrations.map(({ name }) => name));
    const foreign = rows.filter(({ name }) => !known.has(name)).length;
    const missing = known.size - (rows.length - foreign);
    const advice = missing > 0 ? 'Run: npm run -s siklus -- migrate' : 'A newer release has migrated this database; run that release.';
    return {
      ok: missing === 0 && foreign === 0,
      detail: `${rows.length - foreign} of ${known.size} applied${foreign > 0 ? `, ${foreign} unknown to this release` : ''}`,
      advice,
    };
  },
  async 'audit is append-only'(unitOfWork) {
    const [row] = await unitOfWork.read<{ ok: boolean }>(
      `select not has_table_privilege('audit_entry', 'update') and not has_table_privilege('audit_entry', 'delete') as ok`,
    );
    return {
      ok: row?.ok ?? false,
      detail: 'rights of the role siklus_app',
      advice: 'The application must connect with options=-c role=siklus_app; check DATABASE_URL and run migrate.',
    };
  },
  async 'business clock'(unitOfWork) {
    const [row] = await unitOfWork.read<{ travel: boolean; still: boolean }>(
      `select travel, shift = interval '0' and frozen is null as still from business_clock`,
    );
    return {
      ok: row?.still === true,
      detail: row?.travel === true ? 'a database for travel' : 'real time',
      advice: 'Business time is moved. That is right only for rehearsals; set shift to 0 and frozen to null.',
    };
  },
  async files(unitOfWork) {
    const [row] = await unitOfWork.read<Record<'n' | 'megabytes' | 'changed' | 'missing' | 'unreadable' | 'waiting' | 'harmful', number>>(
      `select count(*) filter (where kept)::int as n, coalesce(sum(bytes) filter (where kept) / 1e6, 0)::float8 as megabytes,
          count(*) filter (where kept and finding = 'CHANGED')::int as changed,
          count(*) filter (where kept and finding = 'MISSING')::int as missing,
          count(*) filter (where kept and finding = 'UNREADABLE')::int as unreadable,
          count(*) filter (where scan = 'WAITING')::int as waiting, count(*) filter (where scan = 'HARMFUL')::int as harmful
         from (select *, scan not in ('HARMFUL', 'WITHDRAWN') as kept from stored_file) f`,
    );
    const { n = 0, megabytes = 0, changed = 0, missing = 0, unreadable = 0, waiting = 0, harmful = 0 } = row ?? {};
    return {
      ok: changed + missing + unreadable === 0,
      detail:
        `${n} files, ${megabytes.toFixed(1)} MB; ${changed} changed, ${missing} missing, ${unreadable} unreadable, ` +
        `${waiting} to be looked through, ${harmful} harmful`,
      advice: 'Files are no longer what was sent, as read again last night. Find out who writes there, and restore them from a backup.',
    };
  },
  async 'pinned steps'(unitOfWork) {
    const cycles = await unitOfWork.read<{ schedule: ScheduleLine[] }>(`select schedule from cycle c where ${isRunning}`);
    const missing = cycles.flatMap(({ schedule }) => schedule).filter(({ step, stepVersion }) => !registry.has(step, stepVersion));
    return {
      ok: missing.length === 0,
      detail: `${cycles.length} running cycles`,
      advice: `This release lacks ${missing.map(({ step, stepVersion }) => `${step}@${stepVersion}`).join(', ')}; run one that has it.`,
    };
  },
};

/** What must be true while people work. */
export const runningChecks: Readonly<Record<string, DatabaseCheck>> = {
  async 'process clock'(unitOfWork) {
    const skew = await clockSkew(unitOfWork);
    return {
      ok: !isSkewed(skew),
      detail: `${skew} ms from the database`,
      advice: 'Synchronise the clocks of this machine and the database (NTP); until then no worker starts here.',
    };
  },
  async quarantine(unitOfWork) {
    const [row] = await unitOfWork.read<{ at: string }>(`select value->>'backupAt' as at from setting where key = 'quarantine'`);
    return {
      ok: row === undefined,
      detail: row === undefined ? 'none' : `restored, as of ${row.at}`,
      advice: 'Nothing is sent and nothing falls due. Look at the data, then run: npm run -s siklus -- restore --release',
    };
  },
  async worker(unitOfWork) {
    const [row] = await unitOfWork.read<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'siklus-worker'`,
    );
    return {
      ok: (row?.n ?? 0) > 0,
      detail: `${row?.n ?? 0} connected`,
      advice:
        'No worker is connected, so nothing opens, falls due or is mailed. Start one (systemctl start siklus-worker) and read its log.',
    };
  },
  async outbox(unitOfWork) {
    const [row] = await unitOfWork.read<{ waiting: number; oldest: number }>(
      `select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)::int as oldest from outbox
        where ${isDue}`,
    );
    return {
      ok: (row?.oldest ?? 0) < 300,
      detail: `${row?.waiting ?? 0} waiting, oldest ${row?.oldest ?? 0} s`,
      advice: 'Jobs are not moving: start a worker, and read its log.',
    };
  },
  async 'mails waiting'(unitOfWork) {
    const [row] = await unitOfWork.read<{ waiting: number; oldest: number; error: string | null }>(
      `select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)::int as oldest,
          (array_agg(last_error order by due_at) filter (where last_error is not null))[1] as error
         from outbox where lane = 'mail' and acked_at is null and next_send_at < 'infinity' and due_at <= clock_timestamp()`,
    );
    return {
      ok: (row?.oldest ?? 0) < 3_600,
      detail: `${row?.waiting ?? 0} waiting, oldest ${row?.oldest ?? 0} s${row?.error ? `: ${row.error}` : ''}`,
      advice: 'The mail server takes too few mails. Nothing else waits for it; mend SMTP_URL or the server, and they go by themselves.',
    };
  },
  async incidents(unitOfWork) {
    const [row] = await unitOfWork.read<{ n: number }>(`select count(*)::int as n from incident where state = 'open'`);
    return { ok: row?.n === 0, detail: `${row?.n ?? 0} open`, advice: 'Open the page "Insiden" and retry or resolve each.' };
  },
  async 'cycles on their way'(unitOfWork) {
    const still = await unitOfWork.read<{ place: string }>(
      `select u.name || ' ' || c.year as place from cycle c join unit u on u.id = c.unit_id
        where ${isOnItsWay} and not exists (select from bulk_operation o where ${movesIt} and o.state = 'running') order by 1`,
    );
    return {
      ok: still.length === 0,
      detail: still.length === 0 ? 'none stands still' : `standing still: ${still.map(({ place }) => place).join(', ')}`,
      advice: 'Open the bulk operation that opens or closes that cycle, and resume it or retry what failed.',
    };
  },
  async connections(unitOfWork) {
    // The kinds of other people's connections are hidden from the application's role; the counts are not.
    const [row] = await unitOfWork.read<{ used: number; most: number }>(
      `select sum(numbackends)::int as used,
        current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most from pg_stat_database`,
    );
    const { used = 0, most = 0 } = row ?? {};
    return {
      ok: used < 0.8 * most,
      detail: `${used} of ${most} used`,
      advice: 'Raise max_connections: 12 for each API and each worker, 4 for commands, 10 to spare (docs/operations.md).',
    };
  },
  async backup(unitOfWork) {
    const [row] = await unitOfWork.read<{ hours: number }>(
      `select (extract(epoch from clock_timestamp() - (value->>'at')::timestamptz) / 3600)::float as hours from setting
        where key = 'last_backup'`,
    );
    const advice =
      'Make one every night: npm run -s siklus -- backup. If pg_dump or the like does it, end that job with: npm run -s siklus -- ' +
      'backup --noted';
    return {
      ok: (row?.hours ?? Infinity) < 26,
      detail: row === undefined ? 'none was ever made' : `${row.hours.toFixed(1)} hours old`,
      advice,
    };
  },
};
