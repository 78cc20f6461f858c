import type { TaskDetail } from '@siklus/contracts/tasks';
import type { PanelDataProvider } from '../providers/dataProvider';
import { problemOf } from '../providers/http';
import { copies as onDevice, markSent, unsentCopies, type Copy } from './copies';
import { sameAnswers } from './sameAnswers';

/**
 * Sends what this person wrote on this device and the API does not have yet, and says how many texts could not be sent. Those stay
 * on the device: the task itself shows them, next to a newer text where there is one. `open` is the task whose page sends its own text.
 */
export async function sendUnsent(
  accountId: string,
  api: Pick<PanelDataProvider, 'saveDraft' | 'getOne'>,
  { open, shelf = onDevice }: { readonly open?: string | undefined; readonly shelf?: typeof onDevice } = {},
): Promise<number> {
  const results = await Promise.allSettled(
    (await unsentCopies(accountId, shelf))
      .filter(([id]) => id !== open)
      .map(async ([id, { answers, basedOn }]) => {
        const savedAt = await api.saveDraft({ id, answers, basedOn }).then(
          (saved) => saved.savedAt,
          (error: unknown) => savedBefore(error, id, answers, api),
        );
        await markSent(accountId, id, { sent: answers, savedAt }, shelf);
      }),
  );
  return results.filter(({ status }) => status === 'rejected').length;
}

/** When the API was given exactly this text, where it is the newer one that stands in the way: only the answer of that sending was lost. */
async function savedBefore(
  error: unknown,
  id: string,
  answers: Copy['answers'],
  { getOne }: Pick<PanelDataProvider, 'getOne'>,
): Promise<string> {
  if (problemOf(error)?.status !== 412) throw error;
  const { draft } = (await getOne<TaskDetail>('tasks', { id })).data;
  if (draft === null || !sameAnswers(draft.answers, answers)) throw error;
  return draft.savedAt;
}
