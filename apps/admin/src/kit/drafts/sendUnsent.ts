import type { PanelDataProvider } from '../providers/dataProvider';
import { markSent, unsentCopies } from './copies';

/**
 * Sends what this person wrote on this device and the API does not have yet, and says how many texts could not be sent. Those stay
 * on the device: the task itself shows them, next to a newer text where there is one. `open` is the task whose page sends its own text.
 */
export async function sendUnsent(accountId: string, saveDraft: PanelDataProvider['saveDraft'], open?: string): Promise<number> {
  const results = await Promise.allSettled(
    (await unsentCopies(accountId))
      .filter(([id]) => id !== open)
      .map(async ([id, { answers, basedOn }]) => {
        const { savedAt } = await saveDraft({ id, answers, basedOn });
        await markSent(accountId, id, answers, savedAt);
      }),
  );
  return results.filter(({ status }) => status === 'rejected').length;
}
