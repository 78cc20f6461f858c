import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { defineJob } from '../platform/queue/define-job.js';
import { NeedsPerson } from '../platform/queue/open-incident.js';
import { participant } from '../tables/participant.table.js';
import { Engine } from './engine.js';

/** Lets time and the reporting line take effect on one document, when somebody retries one that was set aside. */
export const refreshDocument = defineJob({
  name: 'document.refresh',
  words: { id: 'Menyesuaikan satu dokumen dengan waktu dan garis atasan', en: 'Bring a document in line with time and reporting line' },
  payload: z.object({ participantId: id }),
  needs: [Engine],
  handle: async (tx, { participantId }, engine) => {
    // Awake, so that it gets its next waking time also where nothing is to be moved.
    await tx.of(participant).update({ id: participantId }, { wakesAt: () => 'business_now()' });
    const [outcome] = await engine.applyMany(tx, [{ participantId, command: { type: 'refresh' }, actor: { kind: 'system' } }]);
    if (outcome?.state === 'failed') throw new NeedsPerson(outcome.refusal, { participantId });
  },
});
