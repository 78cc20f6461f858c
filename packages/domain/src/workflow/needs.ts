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
  if (need === 'employee')
    return {
      owner: 'administrator',
      label: { id: 'Pegawai sedang tidak aktif', en: 'The employee is not at work' },
      fix: {
        id: 'Periksa kedudukan pegawai, dan aktifkan akunnya bila dinonaktifkan; bila tidak, lewati langkah ini atau tunggu ia kembali.',
        en: "Check the employee's standing, and enable his account if it is disabled; otherwise skip this step or wait until he is back.",
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
