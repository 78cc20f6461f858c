import type { Tx } from '../platform/database/unit-of-work.js';
import { leaveToPerson } from '../platform/queue/open-incident.js';
import { incident } from '../tables/incident.table.js';
import { participant } from '../tables/participant.table.js';
import type { Outcome } from './engine.js';
import { refreshDocument } from './refresh-document.job.js';

/** A document that the database rejects holds up no other: it sleeps, and an incident names it. To retry is to refresh the document. */
export async function setAside(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.state !== 'failed') continue;
    const { participantId, refusal } = outcome;
    await tx.of(participant).update({ id: participantId }, { wakesAt: null });
    if (await tx.of(incident).has({ participantId, state: 'open' })) continue;
    await leaveToPerson(tx, refreshDocument, { participantId }, { refusal, about: { participantId } });
  }
}
