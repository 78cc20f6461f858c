import { useMutation } from '@tanstack/react-query';
import { useLocaleState, useNotify } from 'react-admin';
import type { Language } from '@siklus/domain';
import { fetchFile, saveFile } from '../../kit/providers/fetchFile';
import { useFailureWords } from '../../kit/ui/Failure';
import { useText } from '../../kit/words/text';

export type PaperForm = 'skp' | 'progress' | 'reviews' | 'role-matrix';

/** Makes a form of a document as PDF and saves it; says that it is being made, which takes a while on a slow line, and why it was not. */
export function usePrint(participantId: string) {
  const t = useText();
  const notify = useNotify();
  const words = useFailureWords();
  const [language] = useLocaleState();
  return useMutation({
    mutationFn: (form: PaperForm) =>
      fetchFile(`/participants/${encodeURIComponent(participantId)}/forms/${form}.pdf`, language as Language),
    onMutate: () => notify(t('printing.making'), { type: 'info' }),
    onSuccess: saveFile,
    onError: (error) => notify(words(error), { type: 'error' }),
  });
}
