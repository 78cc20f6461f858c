import { join, resolve } from 'node:path';
import { writeBackup } from '../platform/backup/write-backup.js';
import { storeOf } from '../platform/files/storage/store-of.js';
import { Settings } from '../platform/settings.js';
import { SigningKey } from '../platform/signing/signing-key.js';
import { withDatabase, type Operation } from './command.js';

/** Keeps the moment of the youngest backup (now, unless told) where `doctor` and the metrics of every machine find it. */
function note(at: string | null): Promise<string> {
  return withDatabase((unitOfWork) =>
    unitOfWork.run(async (tx) => {
      const row = await tx.first<{ at: string }>(
        `insert into setting (key, value) values ('last_backup', jsonb_build_object('at', coalesce($1::timestamptz, clock_timestamp())))
         on conflict (key) do update set value = excluded.value returning value->>'at' as at`,
        [at],
      );
      return row?.at ?? '';
    }),
  );
}

export const backup: Operation = {
  async run(_rest, options) {
    if (options['noted'] !== undefined) {
      const at = await note(null);
      return { ok: true, lines: [`Noted: a backup was made at ${at}.`], data: { at } };
    }
    const settings = new Settings();
    const { databaseUrl, dataDir } = settings;
    const given = options['to'];
    if (given === 'true') return { ok: false, lines: ['Name the file: backup --to FILE'], data: { error: 'file' } };
    const { kept } = await SigningKey.of(settings);
    const { file, at, rows, files, absent } = await writeBackup(databaseUrl, { store: storeOf(settings), signingKey: kept }, (moment) =>
      resolve(given ?? join(dataDir, 'backups', `siklus-${moment.replaceAll(/[-:]|\.\d+/g, '')}.backup.gz`)),
    );
    await note(at);
    const total = Object.values(rows).reduce((sum, n) => sum + n, 0);
    return {
      ok: true,
      lines: [
        `${total} rows of ${Object.keys(rows).length} tables and ${files} files, as of ${at}:`,
        file,
        ...(absent.length === 0 ? [] : [`The storage has lost ${absent.length} files, first ${absent[0]}; verify names them.`]),
        kept === null
          ? 'The key that signs is not in it: SIKLUS_SIGNING_KEY gives it, so keep that with the settings.'
          : 'It holds the key that signs receipts: keep it as you keep a seal.',
        'Copy it to another machine, and the file audit-anchors.jsonl to a third.',
      ],
      data: { file, at, rows, files, absent },
    };
  },
};
