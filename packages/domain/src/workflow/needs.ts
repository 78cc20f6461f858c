import type { Registry } from './registry.js';
import type { Text } from '../text.js';
import type { Need } from './step.js';

/** Who can meet a need, and the repair that the screens propose. */
export interface NeedRepair {
  readonly owner: 'administrator' | 'employee';
  readonly label: Text;
  readonly fix: Text;
}

/** Explains an unmet need; a blocked run never stands without an owner and a proposed repair. */
export function repairOf(registry: Registry, need: Need): NeedRepair {
  if (need === 'supervisor')
    return {
      owner: 'administrator',
      label: { id: 'Belum ada pejabat penilai', en: 'No supervisor' },
      fix: {
        id: 'Tetapkan atasan pegawai di daftar pegawai atau impor ulang barisnya.',
        en: "Set the employee's superior in the employee list, or import the row again.",
      },
    };
  if (need === 'supervisor-account')
    return {
      owner: 'administrator',
      label: { id: 'Akun pejabat penilai dinonaktifkan', en: 'The account of the supervisor is disabled' },
      fix: {
        id: 'Aktifkan akun pejabat penilai di halaman Akun, atau tetapkan atasan lain bagi pegawai ini.',
        en: 'Enable the account of the supervisor on the page Accounts, or set another superior for this employee.',
      },
    };
  if (need === 'employee')
    return {
      owner: 'administrator',
      label: { id: 'Pegawai sedang tidak aktif', en: 'The employee is not at work' },
      fix: {
        id:
          'Periksa kedudukan pegawai. Bila ia sudah pensiun, berhenti, atau pindah, tarik dokumennya dari siklus; bila ia akan kembali, ' +
          'tunggu atau lewati langkah ini.',
        en:
          "Check the employee's standing. If he has retired, left or moved, withdraw his document from the cycle; if he will be back, " +
          'wait or skip this step.',
      },
    };
  if (need === 'employee-account')
    return {
      owner: 'administrator',
      label: { id: 'Akun pegawai dinonaktifkan', en: 'The account of the employee is disabled' },
      fix: {
        id: 'Aktifkan akun pegawai di halaman Akun; langkah ini lalu terbuka sendiri. Bila memang ditutup, lewati langkah ini.',
        en:
          'Enable the account of the employee on the page Accounts; this step then opens by itself. If it is closed for good, skip this ' +
          'step.',
      },
    };
  const key = need.slice('done:'.length);
  const step = registry.steps.find((each) => each.key === key)?.label ?? { id: key, en: key };
  return {
    owner: 'employee',
    label: { id: `Menunggu ${step.id.toLowerCase()}`, en: `Waits for ${step.en.toLowerCase()}` },
    fix: {
      id: 'Selesaikan langkah yang ditunggu; langkah ini terbuka sendiri sesudahnya.',
      en: 'Finish the step it waits for; this one then opens by itself.',
    },
  };
}
