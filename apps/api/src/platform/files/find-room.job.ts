import { Logger } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { z } from 'zod';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { defineJob } from '../queue/define-job.js';
import { isTold, leaveToPerson, NeedsPerson } from '../queue/open-incident.js';
import { reasonOf } from '../reason.js';
import { Settings } from '../settings.js';
import { fullestPlace } from './places.js';

/** Looks whether there is room again wherever the system writes: it waits as an incident until somebody has made some and lets it look. */
export const findRoom = defineJob({
  name: 'files.find-room',
  words: { id: 'Melihat apakah ada ruang untuk berkas', en: 'See whether there is room for files' },
  payload: z.object({}),
  needs: [Settings],
  handle: async (_tx, _nothing, { dataDir }) => {
    if ((await fullestPlace(dataDir)).isShort) throw new NeedsPerson(new Refusal('DISK_FULL'));
  },
});

const logger = new Logger('Files');

/** Tells whoever runs the system that the disk is full, once while nobody has seen to it. The database may lie on that disk as well. */
export async function tellNoRoom(unitOfWork: UnitOfWork): Promise<void> {
  const refusal = new Refusal('DISK_FULL');
  logger.error(refusal.message);
  try {
    await unitOfWork.run(async (tx) => {
      if (!(await isTold(tx, { job: findRoom.name, refusal }))) await leaveToPerson(tx, findRoom, {}, { refusal, about: {} });
    });
  } catch (error) {
    logger.error(`No incident could tell of it: ${reasonOf(error)}`);
  }
}
