import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useOutgoing, waits, type Submitted } from '../drafts/useOutgoing';
import type { Ahead } from '../providers/http';

/** Something that a dialog does once it is confirmed. */
export interface Act<Given, Done> {
  /**
   * Does it; the same key goes with every repetition, so that a press after a lost answer does nothing twice. What may be done later hands
   * `ahead` on.
   */
  readonly act: (given: Given, key: string, ahead?: Ahead) => Promise<Done>;
  /** What is said once it is done. */
  readonly said?: (done: Done) => string;
  readonly onDone?: (done: Done, given: Given) => void;
  readonly onRefused?: (error: unknown) => void;
  readonly onClose: () => void;
}

/**
 * An act at work, given what was asked and the key of it. Once it is done its dialog closes, and whatever was read before is read anew.
 * With `later`, what does not reach the API waits on the device and is sent by itself; its dialog closes then, too.
 */
export function useAct<Given, Done>({ act, said, onDone, onRefused, onClose }: Act<Given, Done>, later?: Submitted) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const outgoing = useOutgoing();
  return useMutation({
    mutationFn: ({ given, key }: { readonly given: Given; readonly key: string }) =>
      later === undefined ? act(given, key) : outgoing(later, (ahead) => act(given, key, ahead)),
    onSuccess: (done, { given }) => {
      onClose();
      if (done === waits) return;
      void queryClient.invalidateQueries();
      if (said) notify(said(done), { type: 'success' });
      onDone?.(done, given);
    },
    ...(onRefused === undefined ? {} : { onError: onRefused }),
  });
}
