import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useText, type MessageKey } from '../../kit/words/text';

/** What follows a change of posts: everything that shows people is asked for again, and a word says that it is done. */
export function usePostSaved(words: MessageKey, onClose: () => void): () => void {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return () => {
    onClose();
    void queryClient.invalidateQueries();
    notify(t(words), { type: 'success' });
  };
}
