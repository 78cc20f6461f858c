import type { Moved, ReturnTask, TaskDetail } from '@siklus/contracts/tasks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerMap } from '../../kit/drafts/copies';
import { useOutgoing, waits, type Submitted } from '../../kit/drafts/useOutgoing';
import { newKey } from '../../kit/providers/dataProvider';
import type { Ahead } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import type { Draft } from './useDraft';

export type Move =
  | { readonly type: 'complete'; readonly answers: AnswerMap; readonly standsBy: readonly string[]; readonly atOnce: boolean }
  | ({ readonly type: 'return' } & ReturnTask);

/** Where the reason of a return is kept while it is written. */
export const returnForm = (taskId: string): string => `tasks/${taskId}/return`;

/**
 * Completes or returns a task. A press that got no answer is repeated under the same key as long as it asks for the same,
 * so a dead link never sends anything twice. What does not reach the API waits on the device: `onMoved` is then told null. What is doubted
 * or incomplete does not (`atOnce`): the API would refuse it when nobody is at the form any more.
 */
export function useMove(
  task: TaskDetail,
  { draft, submitted }: { readonly draft: Pick<Draft, 'pause' | 'resume'>; readonly submitted: (act: Move) => Submitted },
  onMoved: (moved: Moved | null, act: Move) => void,
) {
  const { completeTask, returnTask } = useVerbs();
  const queryClient = useQueryClient();
  const outgoing = useOutgoing();
  const pressed = useRef({ act: '', key: '' });
  return useMutation({
    mutationFn: async (act: Move) => {
      await draft.pause();
      const asked = JSON.stringify([task.version, act]);
      if (pressed.current.act !== asked) pressed.current = { act: asked, key: newKey() };
      const move = { id: task.id, version: task.version, key: pressed.current.key };
      const sent = (ahead?: Ahead) =>
        act.type === 'complete'
          ? completeTask({ ...move, ahead, answers: act.answers, standsBy: act.standsBy })
          : returnTask({ ...move, ahead, reason: act.reason, marks: act.marks });
      const moved = act.type === 'complete' && act.atOnce ? await sent() : await outgoing(submitted(act), sent);
      return moved === waits ? null : moved;
    },
    onError: draft.resume,
    onSuccess: (moved, act) => {
      // A move touches inboxes, boards and documents; whatever is on screen asks again, but no form changes under the hands.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [resource, kind] }) => resource !== 'copy' && !(resource === 'tasks' && kind === 'detail'),
      });
      onMoved(moved, act);
    },
  });
}
