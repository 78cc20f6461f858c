import type { Moved, TaskDetail } from '@siklus/contracts/tasks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerMap } from '../../kit/drafts/copies';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import type { Draft } from './useDraft';

type Move =
  | { readonly type: 'complete'; readonly answers: AnswerMap; readonly standsBy: readonly string[] }
  | { readonly type: 'return'; readonly reason: string };

/**
 * Completes or returns a task. A press that got no answer is repeated under the same key as long as it asks for the same,
 * so a dead link never sends anything twice.
 */
export function useMove(task: TaskDetail, draft: Pick<Draft, 'pause' | 'resume'>, onMoved: (moved: Moved, act: Move) => void) {
  const { completeTask, returnTask } = useVerbs();
  const queryClient = useQueryClient();
  const pressed = useRef({ act: '', key: '' });
  return useMutation({
    mutationFn: async (act: Move) => {
      await draft.pause();
      const asked = JSON.stringify([task.version, act]);
      if (pressed.current.act !== asked) pressed.current = { act: asked, key: newKey() };
      const move = { id: task.id, version: task.version, key: pressed.current.key };
      return act.type === 'complete'
        ? completeTask({ ...move, answers: act.answers, standsBy: act.standsBy })
        : returnTask({ ...move, reason: act.reason });
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
