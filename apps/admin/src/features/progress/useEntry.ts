import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { NoteProgress } from '@siklus/contracts/progress-notes';
import { numberOf } from '@siklus/domain';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useOutgoing } from '../../kit/drafts/useOutgoing';
import type { ChosenFile } from '../../kit/drafts/files';
import { offline, problemOf, type Ahead } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';
import { pressedAt } from './pressedAt';

type Entry = Omit<NoteProgress['notes'][number], 'id' | 'indicator'> & Pick<NoteProgress, 'day'>;

/**
 * Notes one entry, and sends its photo behind it. Both are kept, or both wait on the device in this order; where only the photo is refused,
 * `isNoted` says that the entry is kept, and saving again repeats nothing but the photo. `onPhotoSent` is told when that is out of hand.
 */
export function useEntry(
  { id: participantId, plans }: Pick<ParticipantDetail, 'id' | 'plans'>,
  indicator: string,
  onPhotoSent: () => Promise<void>,
) {
  const t = useText();
  const verbs = useVerbs();
  const notify = useNotify();
  const outgoing = useOutgoing();
  const [isNoted, setNoted] = useState(false);

  async function note({ day, ...said }: Entry, photo: ChosenFile | undefined, key: string, ahead?: Ahead): Promise<void> {
    // The key is the same for every repetition, and so the entry's name.
    const notes = [{ ...said, id: key, indicator }];
    const noting = verbs.noteProgress({
      participantId,
      notes,
      planVersion: plans.at(-1)?.version,
      day,
      deviceAt: pressedAt(key),
      key,
      ahead,
    });
    if (photo === undefined) return noting;
    const lost = await noting.then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof Error) || problemOf(error)?.code !== offline) throw error;
        return error;
      },
    );
    const { file, capturedAt } = photo;
    const about = { title: t('evidence.addFileTo', { ref: numberOf(indicator) }), isTold: lost !== undefined };
    await outgoing(about, (next) =>
      verbs.addEvidenceFile({ participantId, indicator, period: '', noteId: key, file, capturedAt, key: photo.key, ahead: next }),
    ).then(onPhotoSent, (error: unknown) => {
      setNoted(lost === undefined);
      if (lost === undefined) throw error;
      notify(t('progress.photoLost'), { type: 'warning' });
    });
    if (lost !== undefined) throw lost;
  }

  return { isNoted, note };
}
