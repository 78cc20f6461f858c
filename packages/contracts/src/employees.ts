import { employmentStatuses, positionLevels, positionTypes, standings } from '@siklus/domain';
import { z } from 'zod';
import { called, labels, wordsIn } from './called.js';
import { id, may } from './common.js';

export const employee = z
  .object({
    id,
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    status: called(z.string().meta({ words: wordsIn(employmentStatuses) }), { id: 'Status kepegawaian', en: 'Employment' }),
    standing: called(z.string().meta({ words: wordsIn(standings) }), { id: 'Kedudukan', en: 'Standing' }),
    rank: called(z.string().nullable(), { id: 'Golongan', en: 'Rank' }),
    email: called(z.string().nullable(), { id: 'Surel', en: 'Mail' }),
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), labels.unitName),
    position: called(z.string().nullable(), { id: 'Jabatan', en: 'Position' }),
    positionType: called(
      z
        .string()
        .meta({ words: wordsIn(positionTypes) })
        .nullable(),
      { id: 'Jenis jabatan', en: 'Type of position' },
    ),
    level: called(
      z
        .string()
        .meta({ words: wordsIn(positionLevels) })
        .nullable(),
      { id: 'Jenjang', en: 'Level' },
    ),
    supervisorId: id.nullable(),
    supervisorName: called(z.string().nullable(), { id: 'Pejabat penilai', en: 'Supervisor' }),
    version: called(z.number().int(), labels.version),
    may: may('employee.assign'),
  })
  .meta({ id: 'Employee' });
export type Employee = z.infer<typeof employee>;
