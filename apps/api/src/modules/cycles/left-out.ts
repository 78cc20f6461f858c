import type { Readiness } from '@siklus/contracts/cycle-progress';
import { standings, type Standing, type Text } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { leftOut } from '../../workflow/enrollable.js';
import { namedPeople } from './named-people.js';

type LeftOut = Readiness['leftOut'][number];

const chooseOtherwise = {
  id: 'Ubah pilihan peserta rancangan ini bila mereka harus ikut.',
  en: 'Change whom this draft enrols if they are to take part.',
};

const kinds = {
  NON_ASN: {
    label: { id: 'Pejabat non-ASN', en: 'Officials outside the civil service' },
    fix: { id: 'Mereka menilai, dan tidak dinilai di sini.', en: 'They assess, and are not assessed here.' },
  },
  POST: {
    label: { id: 'Tidak memegang jabatan hari ini', en: 'Hold no post today' },
    fix: {
      id: 'Jabatan mereka di sini sudah berakhir atau belum mulai. Isi jabatannya bila mereka masih bertugas.',
      en: 'Their post here has ended or not begun. Enter their post if they are at work.',
    },
  },
  UNITS: { label: { id: 'Di luar unit yang dipilih', en: 'Outside the units chosen' }, fix: chooseOtherwise },
  STATUS: { label: { id: 'Status kepegawaian lain', en: 'Another employment status' }, fix: chooseOtherwise },
  POSITION: { label: { id: 'Jenis jabatan lain', en: 'Another type of position' }, fix: chooseOtherwise },
  NIPS: { label: { id: 'Tidak ada dalam daftar NIP', en: 'Not in the list of NIPs' }, fix: chooseOtherwise },
} as const satisfies Readonly<Record<string, Pick<LeftOut, 'label' | 'fix'>>>;

type Cause = keyof typeof kinds | Standing;

/** Whom of its units a cycle leaves out and why. Of a list of NIPs only how many: who reads the cycle need not know whom it lists. */
export async function leftOutOf(tx: Tx, cycleId: string): Promise<LeftOut[]> {
  const rows = await tx.rows<{ why: Cause; count: number; ids: string[] }>(leftOut, [cycleId]);
  const found: LeftOut[] = [];
  for (const { why, count, ids } of rows)
    found.push({ code: why, count, employees: why === 'NIPS' ? [] : await namedPeople(tx, ids), ...saysOf(why) });
  return found;
}

function saysOf(why: Cause): Readonly<Record<'label' | 'fix', Text>> {
  if (!(why in standings)) return kinds[why as keyof typeof kinds];
  const { label, appraisal } = standings[why as Standing];
  return { label, fix: appraisal === 'BY_DOCUMENT' ? ofUniversity : notAppraised };
}

const notAppraised = {
  id: 'Kedudukan ini tidak dinilai selama berlaku. Betulkan lewat impor bila keliru.',
  en: 'This standing is not appraised while it lasts. Mend it by an import where it is wrong.',
};
const ofUniversity = {
  id: 'Mereka dinilai dengan dokumen perguruan tinggi, di luar siklus ini. Betulkan lewat impor bila keliru.',
  en: 'They are appraised by the document of the university, outside this cycle. Mend it by an import where it is wrong.',
};
