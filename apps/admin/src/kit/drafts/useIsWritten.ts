import { skipToken, useQuery } from '@tanstack/react-query';
import { useSession } from '../providers/session';
import { forms } from './forms';

/** Whether something stands on this device that was written in this form and not sent; asked anew each time the form is closed. */
export function useIsWritten(keptAs: string, isOpen: boolean): boolean {
  const { accountId } = useSession();
  const { data = false } = useQuery({
    queryKey: ['written-forms', accountId, keptAs],
    queryFn: isOpen ? skipToken : async () => (await forms.read(accountId, keptAs)) !== null,
    networkMode: 'always',
    staleTime: 0,
  });
  return data;
}
