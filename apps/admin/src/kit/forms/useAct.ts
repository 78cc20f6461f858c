import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { newKey } from '../providers/dataProvider';

/** Something that a dialog does once it is confirmed. */
export interface Act<Given, Done> {
  /** Does it; the same key goes with every repetition, so that a press after a lost answer does nothing twice. */
  readonly act: (given: Given, key: string) => Promise<Done>;
  /** What is said once it is done. */
  readonly said?: (done: Done) => string;
  readonly onDone?: (done: Done, given: Given) => void;
  readonly onRefused?: (error: unknown) => void;
  readonly onClose: () => void;
}

/** An act at work. Once it is done its dialog closes, and whatever was read before is read anew. */
export function useAct<Given, Done>({ act, said, onDone, onRefused, onClose }: Act<Given, Done>) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (given: Given) => act(given, key),
    onSuccess: (done, given) => {
      onClose();
      void queryClient.invalidateQueries();
      if (said) notify(said(done), { type: 'success' });
      onDone?.(done, given);
    },
    ...(onRefused === undefined ? {} : { onError: onRefused }),
  });
}
