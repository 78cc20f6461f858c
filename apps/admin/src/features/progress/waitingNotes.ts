import type { NoteProgress } from '@siklus/contracts/progress-notes';
import type { Submission } from '../../kit/drafts/outbox';

/** A note that its writer has pressed to save and that nobody has answered. */
export type WaitingNote = Pick<NoteProgress['notes'][number], 'indicator' | 'value' | 'note'> & {
  /** It has left the device: it may be noted already. */
  readonly mayHaveArrived: boolean;
};

/** What waits on this device to be noted on a document, of one indicator or of several at once, oldest first. */
export function waitingNotes(submissions: readonly Submission[], participantId: string): readonly WaitingNote[] {
  return submissions
    .filter(({ answered, write }) => answered === undefined && write.path.endsWith(`/${encodeURIComponent(participantId)}/progress-notes`))
    .flatMap(({ write, mayHaveArrived = false }) =>
      (write.body as NoteProgress).notes.map(({ indicator, value, note }) => ({ indicator, value, note, mayHaveArrived })),
    );
}
