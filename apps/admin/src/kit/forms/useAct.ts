import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useLater, type Submitted } from '../drafts/useLater';
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

/** Waits on the device until the API is in reach again. */
const waits = Symbol('waits');

/**
 * An act at work. Once it is done its dialog closes, and whatever was read before is read anew. With `later`, what does not reach the API
 * waits on the device and is sent by itself; its dialog closes then, too.
 */
export function useAct<Given, Done>({ act, said, onDone, onRefused, onClose }: Act<Given, Done>, later?: Submitted) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const sendLater = useLater();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: async (given: Given) => {
      try {
        return await act(given, key);
      } catch (error) {
        if (later !== undefined && (await sendLater(error, later))) return waits;
        throw error;
      }
    },
    onSuccess: (done, given) => {
      onClose();
      if (done === waits) return;
      void queryClient.invalidateQueries();
      if (said) notify(said(done), { type: 'success' });
      onDone?.(done, given);
    },
    ...(onRefused === undefined ? {} : { onError: onRefused }),
  });
}
