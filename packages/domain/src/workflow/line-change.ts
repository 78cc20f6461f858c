import type { AuditAction } from '../audit/audit-actions.js';
import type { Text } from '../text.js';

type LineAct = Extract<AuditAction, `employee.${string}` | 'account.disabled' | 'account.enabled' | 'bulk.refresh'>;

/** THE REGISTRATION: every act by which a reporting line becomes another, as the cause that documents which move by it name. */
export const lineChanges: Readonly<Record<LineAct, Text>> = {
  'employee.added': { id: 'data pegawai masuk lewat impor', en: 'people came in by an import' },
  'employee.changed': { id: 'data pegawai berubah lewat impor', en: 'the data of people changed by an import' },
  'employee.put-back': { id: 'impor diurungkan', en: 'an import was undone' },
  'employee.supervisor.set': { id: 'pejabat penilai ditetapkan', en: 'a supervisor was set' },
  'employee.standing.set': { id: 'kedudukan ditetapkan', en: 'a standing was set' },
  'employee.standing.began': { id: 'kedudukan mulai berlaku', en: 'a standing began' },
  'employee.standing.told': { id: 'kedudukan yang ditetapkan mulai berlaku', en: 'a standing that was set began' },
  'employee.standing.taken-back': { id: 'kedudukan yang akan datang dibatalkan', en: 'a standing to come was taken back' },
  'employee.post.set': { id: 'jabatan ditetapkan', en: 'a post was set' },
  'employee.post.ended': { id: 'hari terakhir jabatan berubah', en: 'the last day of a post changed' },
  'employee.post.taken-back': { id: 'jabatan dibatalkan', en: 'a post was taken back' },
  'account.disabled': { id: 'akun dinonaktifkan', en: 'an account was disabled' },
  'account.enabled': { id: 'akun diaktifkan kembali', en: 'an account was enabled again' },
  'bulk.refresh': { id: 'dokumen dihitung ulang', en: 'the documents were worked out anew' },
};

export type LineChange = keyof typeof lineChanges;
export const lineChangeKeys = Object.keys(lineChanges) as LineChange[];

/** The act by which a line changed, where this names one. */
export function lineChangeOf(key: unknown): LineChange | undefined {
  return lineChangeKeys.find((each) => each === key);
}

/** Whether the reason of such a change is the name of the list that was imported, and not what somebody wrote. */
export function isByList(change: LineChange | undefined): boolean {
  return change === 'employee.added' || change === 'employee.changed' || change === 'employee.standing.began';
}
