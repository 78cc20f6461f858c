import { labels } from '@siklus/contracts/called';
import type { Text } from '@siklus/domain';

/** What people call the filters of lists that are no column, or one that only names a record. */
export const filterWords: Readonly<Record<string, Text>> = {
  id: { id: 'Data', en: 'Records' },
  q: { id: 'Pencarian', en: 'Search' },
  accountId: { id: 'Akun', en: 'Account' },
  cycleId: { id: 'Siklus', en: 'Cycle' },
  day: { id: 'Tanggal', en: 'Day' },
  employeeId: { id: 'Pegawai', en: 'Employee' },
  holderId: { id: 'Pemegang', en: 'Holder' },
  leaving: { id: 'Diusulkan ditarik', en: 'Proposed to be withdrawn' },
  may: { id: 'Wewenang', en: 'Right' },
  mine: { id: 'Milik saya', en: 'Mine' },
  need: { id: 'Yang kurang', en: 'What is missing' },
  occasion: { id: 'Periode', en: 'Occasion' },
  operationId: { id: 'Tindakan massal', en: 'Bulk operation' },
  ofOthers: { id: 'Dokumen orang lain', en: 'Documents of others' },
  ownUnitId: { id: 'Unit itu sendiri', en: 'The unit itself' },
  parentId: { id: 'Unit induk', en: 'Unit above' },
  participantId: { id: 'Dokumen', en: 'Document' },
  read: { id: 'Sudah dibaca', en: 'Read' },
  runState: { id: 'Status langkah', en: 'State of the step' },
  step: labels.label,
  subjectId: { id: 'Akun yang dikenai', en: 'Account concerned' },
  supervisorId: { id: 'Pejabat penilai', en: 'Supervisor' },
  taken: { id: 'Dikerjakan orang', en: 'Taken by somebody' },
  tag: { id: 'Kegunaan dan sasaran', en: 'Purpose and audience' },
  team: { id: 'Bawahan saya', en: 'My team' },
  teamUnitId: { id: 'Unit tim', en: 'Unit of the team' },
  unitId: { id: 'Unit dan di bawahnya', en: 'Unit and below' },
  within: { id: 'Unit dan di bawahnya', en: 'Unit and below' },
};
