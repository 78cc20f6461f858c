import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { DiskStore } from '../platform/files/storage/disk-store.js';
import { incomingOf, storeOf } from '../platform/files/storage/store-of.js';
import { quarantineOf } from '../platform/quarantine.js';
import { Settings } from '../platform/settings.js';
import { restoreKey } from '../platform/signing/signing-key.js';
import { keepAnchorsUntil, readAnchors } from '../workflow/anchors.js';
import { verifyAll } from '../verify-all.js';
import { withDatabase, type Operation, type Report } from './command.js';
import { examineRestored } from './doctor.js';
import { wordsOf } from './doctor/finding.js';
import { releaseQuarantine } from './release-quarantine.js';
import { wordsOf as verifiedWords } from './verify.js';

/** Restores into the database of these settings, and says what verify, doctor and the anchors find there. */
async function restoreInto(
  file: string,
  settings: Settings,
  store = storeOf(settings),
): Promise<{ readonly report: Report; readonly signingKey: string | null }> {
  const restored = await restoreBackup(settings.databaseUrl, file, { store, incoming: incomingOf(settings) });
  const { backupAt, rows, files, signingKey } = restored;
  return withDatabase(async (unitOfWork) => {
    const [waiting] = await unitOfWork.read<{ jobs: number; mails: number }>(
      `select count(*)::int as jobs, count(*) filter (where lane = 'mail')::int as mails from outbox where acked_at is null`,
    );
    const anchors = await readAnchors(settings.dataDir);
    const later = anchors.filter(({ to }) => to > backupAt).length;
    const verified = await verifyAll(unitOfWork, settings.dataDir);
    const health = await examineRestored(unitOfWork, settings);
    const ok = verified.every(({ violations }) => violations === 0) && health.every((finding) => finding.ok);
    const report = {
      ok,
      lines: [
        `Restored ${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows and ${files} files, as of ${backupAt}.`,
        ...verifiedWords(verified),
        ...wordsOf(health),
        anchors.length === 0
          ? 'No anchors lie in SIKLUS_DATA_DIR: copy audit-anchors.jsonl there, or a cut-off trail stays unnoticed.'
          : `${anchors.length - later} anchors compared; ${later} are younger than the backup.`,
        `${waiting?.jobs ?? 0} jobs wait, ${waiting?.mails ?? 0} of them send mail, which may repeat.`,
      ],
      data: { ok, backupAt, rows, files, verified, health, anchors: { compared: anchors.length - later, younger: later }, waiting },
    };
    return { report, signingKey };
  }, settings);
}

/** Restores into a database, and a folder of files, that live only as long as the check. */
async function check(file: string): Promise<Report> {
  const settings = new Settings();
  const name = `siklus_check_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const server = new pg.Client({ connectionString: settings.databaseUrl });
  await server.connect();
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  try {
    await server.query(`create database ${name} template template0 encoding 'UTF8'`);
    try {
      const url = new URL(settings.databaseUrl);
      url.pathname = `/${name}`;
      const { report } = await restoreInto(file, new Settings({ ...process.env, DATABASE_URL: url.href }), new DiskStore(folder));
      return {
        ...report,
        lines: [...report.lines, report.ok ? 'The backup is good.' : 'The backup is NOT good: see the lines that begin with BAD.'],
      };
    } finally {
      await server.query(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await server.end();
  }
}

export const restore: Operation = {
  async run([named], options) {
    if (options['release'] !== undefined) return release();
    const checked = options['check'];
    const file = named ?? (checked === 'true' ? undefined : checked);
    if (file === undefined) return { ok: false, lines: ['Name the file: restore FILE, or restore --check FILE'], data: { error: 'file' } };
    if (checked !== undefined) return check(file);
    const settings = new Settings();
    const { report, signingKey } = await restoreInto(file, settings);
    return {
      ...report,
      lines: [
        ...report.lines,
        await keyBack(settings, signingKey),
        'The database is in quarantine: no mail, no jobs, no due dates; administrators and ops may sign in. Look around, then: siklus ' +
          'restore --release',
      ],
    };
  },
};

/** The key comes back with what it signed, and says so; where a setting gives one, whoever keeps the settings has it. */
async function keyBack({ dataDir, signingKey: given }: Settings, signingKey: string | null): Promise<string> {
  if (signingKey === null) return 'The backup holds no key that signs: set SIKLUS_SIGNING_KEY to the one that was used.';
  if (given !== undefined) return 'SIKLUS_SIGNING_KEY stays the key that signs; the one of the backup was left in it.';
  const aside = await restoreKey(dataDir, signingKey);
  return `The key that signs receipts is that of the backup again.${aside === null ? '' : ` The one that lay here is ${aside}.`}`;
}

function release(): Promise<Report> {
  return withDatabase(async (unitOfWork, settings) => {
    const quarantine = await quarantineOf(unitOfWork);
    if (quarantine === undefined) return { ok: true, lines: ['There is no quarantine.'], data: { released: false } };
    const setAside = await keepAnchorsUntil(settings.dataDir, quarantine.backupAt);
    await releaseQuarantine(unitOfWork, quarantine);
    const lines = setAside === null ? [] : [`Anchors younger than the backup lie in ${setAside}; keep that file.`];
    return {
      ok: true,
      lines: ['Released: jobs, mails and due dates go on.', ...lines],
      data: { released: true, ...quarantine, anchorsSetAside: setAside },
    };
  });
}
