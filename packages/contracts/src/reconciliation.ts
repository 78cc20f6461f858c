import { differenceKinds, differenceWords, periodKinds, periodWords, sideWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant } from './common.js';

/** Something in which Siklus and another system differ about somebody, by a file of ratings: what stands here, and what stands there. */
export const difference = z
  .object({
    id,
    /** Null for somebody who is only there. */
    employeeId: id.nullable(),
    participantId: id.nullable(),
    employeeName: called(z.string(), labels.employeeName),
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    unitId: id.nullable(),
    unitName: called(z.string().nullable(), labels.unitName),
    year: called(z.number().int(), labels.year),
    periodKind: called(z.enum(periodKinds).meta({ words: periodWords }), { id: 'Jenis periode', en: 'Kind of period' }),
    periodNumber: called(z.number().int(), { id: 'Periode ke-', en: 'Number of the period' }),
    kind: called(z.enum(differenceKinds).meta({ words: differenceWords }), { id: 'Yang berbeda', en: 'What differs' }),
    here: called(z.string().nullable().meta({ words: sideWords }), { id: 'Di Siklus', en: 'In Siklus' }),
    there: called(z.string().nullable().meta({ words: sideWords }), { id: 'Di sana', en: 'There' }),
    /** Whether the predicate that is told there is another than its quadrant has. */
    contradicts: called(z.boolean(), { id: 'Predikat tidak sesuai kuadran', en: 'Predicate contradicts the quadrant' }),
    /** What the file was called; null for what is only here. */
    source: called(z.string().nullable(), { id: 'Berkas', en: 'File' }),
    toldAt: called(instant.nullable(), { id: 'Diimpor', en: 'Imported' }),
  })
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof difference>;
