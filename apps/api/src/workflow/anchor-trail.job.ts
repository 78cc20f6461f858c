import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { quarantineOf } from '../platform/quarantine.js';
import { defineJob } from '../platform/queue/define-job.js';
import { Settings } from '../platform/settings.js';
import { writeAnchor } from './anchors.js';

/** Anchors the audit trail outside the database. A restored one is not anchored before somebody has said that it is the right one. */
export const anchorTrail = defineJob({
  name: 'audit.anchor',
  words: { id: 'Menjangkarkan jejak audit', en: 'Anchor the audit trail' },
  every: 600,
  needs: [UnitOfWork, Settings],
  handle: async (unitOfWork, settings) => {
    if ((await quarantineOf(unitOfWork)) === undefined) await writeAnchor(unitOfWork, settings.dataDir);
    return false;
  },
});
