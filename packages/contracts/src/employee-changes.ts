import { masterFields, type MasterField } from '@siklus/domain';
import { z } from 'zod';
import { called, labels, labelsOf, type Called } from './called.js';
import { comingStanding } from './coming-standings.js';
import { actorName, id, instant, text } from './common.js';
import { employee } from './employees.js';
import { setPost } from './posts.js';
import { unit } from './units.js';

/** What people call each field of somebody's data, as his history names it. */
export const masterData = z.object({
  nip: employee.shape.nip,
  name: employee.shape.name,
  unitCode: called(z.string(), { id: 'Kode unit', en: 'Unit code' }),
  unitName: employee.shape.unitName,
  parentUnitCode: called(z.string(), { id: 'Kode unit induk', en: 'Code of the unit above' }),
  position: employee.shape.position,
  positionType: employee.shape.positionType,
  level: employee.shape.level,
  rank: employee.shape.rank,
  supervisorNip: employee.shape.supervisorName,
  status: employee.shape.status,
  standing: employee.shape.standing,
  assignmentKind: setPost.shape.kind,
  validFrom: setPost.shape.validFrom,
  zone: unit.shape.zone,
  email: employee.shape.email,
  validTo: setPost.shape.validTo,
  comingStanding: comingStanding.shape.standing,
  comingFrom: comingStanding.shape.beginsOn,
} satisfies Readonly<Record<MasterField, Called>>);

/** What one act changed about somebody: by whom, when, why or from which file, and each field with its old and its new value. */
export const employeeChange = z
  .object({
    id: z.string(),
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    at: called(instant, { id: 'Waktu', en: 'Time' }),
    words: called(text, { id: 'Peristiwa', en: 'In words' }),
    actorName: called(actorName, { id: 'Oleh', en: 'By' }),
    reason: called(z.string().nullable(), labels.reason),
    /** The file that was imported; null where somebody changed it by hand. */
    source: called(z.string().nullable(), { id: 'Berkas', en: 'File' }),
    /** The title of the post that it is about, with what says that it is held for another (`Plh. `). */
    post: called(z.string().nullable(), { id: 'Jabatan yang bersangkutan', en: 'The post concerned' }),
    /** Supervisors by name. `withheld`: that it changed may be read, its values may not. */
    fields: called(
      z.array(
        z.object({
          field: z.enum(masterFields).meta({ words: labelsOf(masterData) }),
          old: z.string().nullable(),
          new: z.string().nullable(),
          withheld: z.boolean(),
        }),
      ),
      { id: 'Yang berubah', en: 'What changed' },
    ),
    /** Whether it is what the person's trail committed to. */
    intact: called(z.boolean(), { id: 'Sesuai jejak audit', en: 'As the trail has it' }),
  })
  .meta({ id: 'EmployeeChange' });
export type EmployeeChange = z.infer<typeof employeeChange>;
