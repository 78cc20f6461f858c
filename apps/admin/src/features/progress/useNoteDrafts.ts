import { skipToken, useQuery } from '@tanstack/react-query';
import { forms } from '../../kit/drafts/forms';
import { useSession } from '../../kit/providers/session';
import { writtenNotes } from './writtenNotes';

/** On which indicators of a document something was written and not saved; asked anew each time a form of it is closed. */
export function useNoteDrafts(participantId: string, isWriting: boolean): readonly string[] {
  const { accountId } = useSession();
  const { data = [] } = useQuery({
    queryKey: ['written-forms', accountId, 'notes', participantId],
    queryFn: isWriting ? skipToken : async () => writtenNotes(await forms.all(accountId), participantId),
    networkMode: 'always',
    staleTime: 0,
  });
  return data;
}
