import { statfs } from 'node:fs/promises';
import { registry, type ScheduleLine } from '@siklus/domain';
import { clockSkew, isSkewed } from '../platform/clock.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { migrations } from '../platform/database/migrations/index.js';
import type { Settings } from '../platform/settings.js';
import { withDatabase, type Operation } from './command.js';

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do when it is not well. */
  readonly advice: string;
}

type Check = (unitOfWork: UnitOfWork, settings: Settings) => Promise<Omit<Finding, 'check'>>;

const checks: Readonly<Record<string, Check>> = {
  async database(unitOfWork) {
    const [row] = await unitOfWork.read<{ version: string; number: number }>(`select version() as version, current_setting('server_version_num')::int as number`);
    return { ok: (row?.number ?? 0) >= 150_000, detail: row?.version.split(' ').slice(0, 2).join(' ') ?? 'no answer', advice: 'Use PostgreSQL 15 or newer.' };
  },
  async migrations(unitOfWork) {
    const [row] = await unitOfWork.read<{ n: number }>('select count(*)::int as n from migrations');
    return { ok: row?.n === migrations.length, detail: `${row?.n ?? 0} of ${migrations.length} applied`, advice: 'Run: npm run -s siklus -- migrate' };
  },
  async 'audit is append-only'(unitOfWork) {
    const [row] = await unitOfWork.read<{ ok: boolean }>(`select not has_table_privilege('audit_entry', 'update') and not has_table_privilege('audit_entry', 'delete') as ok`);
    return { ok: row?.ok ?? false, detail: 'rights of the role siklus_app', advice: 'The application must connect with options=-c role=siklus_app; check DATABASE_URL and run migrate.' };
  },
  async 'business clock'(unitOfWork) {
    const [row] = await unitOfWork.read<{ travel: boolean; still: boolean }>(`select travel, shift = interval '0' and frozen is null as still from business_clock`);
    return { ok: row?.still === true, detail: row?.travel === true ? 'a database for travel' : 'real time', advice: 'Business time is moved. That is right only for rehearsals; set shift to 0 and frozen to null.' };
  },
  async 'process clock'(unitOfWork) {
    const skew = await clockSkew(unitOfWork);
    return { ok: !isSkewed(skew), detail: `${skew} ms from the database`, advice: 'Synchronise the clocks of this machine and the database (NTP); until then no worker starts here.' };
  },
  async 'pinned steps'(unitOfWork) {
    const cycles = await unitOfWork.read<{ schedule: ScheduleLine[] }>(`select schedule from cycle where state in ('opening', 'open')`);
    const missing = cycles.flatMap(({ schedule }) => schedule).filter(({ step, stepVersion }) => !registry.has(step, stepVersion));
    return { ok: missing.length === 0, detail: `${cycles.length} running cycles`, advice: `This release lacks ${missing.map(({ step, stepVersion }) => `${step}@${stepVersion}`).join(', ')}; run one that has it.` };
  },
  async outbox(unitOfWork) {
    const [row] = await unitOfWork.read<{ waiting: number; oldest: number }>(
      `select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::int as oldest from outbox where acked_at is null and next_send_at < 'infinity'`,
    );
    return { ok: (row?.oldest ?? 0) < 300, detail: `${row?.waiting ?? 0} waiting, oldest ${row?.oldest ?? 0} s`, advice: 'Jobs are not moving: start a worker, and read its log.' };
  },
  async incidents(unitOfWork) {
    const [row] = await unitOfWork.read<{ n: number }>(`select count(*)::int as n from incident where state = 'open'`);
    return { ok: row?.n === 0, detail: `${row?.n ?? 0} open`, advice: 'Open the page "Insiden" and retry or resolve each.' };
  },
  async 'disk space'(_unitOfWork, settings) {
    const { bavail, bsize } = await statfs(settings.dataDir).catch(() => statfs('.'));
    const gigabytes = (bavail * bsize) / 1e9;
    return { ok: gigabytes > 1, detail: `${gigabytes.toFixed(1)} GB free`, advice: 'Free at least 1 GB on the disk of SIKLUS_DATA_DIR.' };
  },
};

export const doctor: Operation = {
  words: 'doctor',
  usage: 'doctor                                 checks the installation and says what to do',
  run: () =>
    withDatabase(async (unitOfWork, settings) => {
      const findings: Finding[] = [];
      for (const [check, examine] of Object.entries(checks)) findings.push({ check, ...(await examine(unitOfWork, settings)) });
      return {
        ok: findings.every((finding) => finding.ok),
        lines: findings.map(({ check, ok, detail, advice }) => `${ok ? 'ok  ' : 'BAD '} ${check}: ${detail}${ok ? '' : `\n     ${advice}`}`),
        data: findings,
      };
    }),
};
