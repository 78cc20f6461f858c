import { z } from 'zod';
import { called, labels } from './called.js';
import { id, zone } from './common.js';

export const unit = z
  .object({
    id,
    code: called(z.string(), { id: 'Kode', en: 'Code' }),
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    parentId: id.nullable(),
    zone: called(zone, labels.zone),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof unit>;

/** A unit in the tree of all units, with what the reader may open from it; the numbers count the units below as well. */
export const unitNode = unit.extend({ people: z.number().int(), cycles: z.number().int() }).meta({ id: 'UnitNode' });
export type UnitNode = z.infer<typeof unitNode>;
