import type { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/** Why a database or a backup from before this release's first migration is refused: in both languages, as nobody is signed in. */
export class OlderDatabaseError extends Error {
  override readonly name = 'OlderDatabaseError';

  constructor(what: { readonly id: string; readonly en: string }) {
    super(
      `${what.id} dibuat oleh Siklus dari masa sebelum rilis pertama, dan tabelnya tidak dapat dibawa ke versi ini. ` +
        `Tidak ada yang diubah atau dihapus. Simpan di tempatnya, lalu mulai dengan yang kosong: atur SIKLUS_DATA_DIR ke folder baru ` +
        `(atau pindahkan folder .siklus), atau arahkan DATABASE_URL ke basis data kosong. Isi yang lama tetap dapat dibuka dengan versi ` +
        `yang membuatnya.\n` +
        `${what.en} was made by Siklus from before its first release, and its tables cannot be brought to this one. Nothing in it was ` +
        `changed or deleted. Keep it where it is and begin with an empty one: set SIKLUS_DATA_DIR to a new folder (or move the folder ` +
        `.siklus away), or point DATABASE_URL to an empty database. The old content can still be opened with the version that made it.`,
    );
  }
}

/** Refuses a database that remembers migrations of a set which this release does not continue. One that is empty is welcome. */
export async function refuseOlderDatabase(source: DataSource): Promise<void> {
  const [there] = await source.query<{ yes: boolean }[]>(`select to_regclass('public.migrations') is not null as yes`);
  if (there?.yes !== true) return;
  const applied = await source.query<{ name: string }[]>('select name from public.migrations');
  if (isOlder(applied.map(({ name }) => name))) throw new OlderDatabaseError({ id: 'Basis data ini', en: 'This database' });
}

/** Refuses a backup that names such migrations. */
export function refuseOlderBackup(applied: readonly string[]): void {
  if (isOlder(applied)) throw new OlderDatabaseError({ id: 'Cadangan ini', en: 'This backup' });
}

function isOlder(applied: readonly string[]): boolean {
  return applied.length > 0 && !applied.some((name) => name === migrations[0]?.name);
}
