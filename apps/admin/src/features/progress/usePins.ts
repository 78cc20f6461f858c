import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { problemOf } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

/** The pins of one's own document, shown at once as they will be, and what pins or unpins an indicator. */
export function usePins(document: Pick<ParticipantDetail, 'id' | 'pins'> | undefined) {
  const t = useText();
  const verbs = useVerbs();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const pinning = useMutation({
    mutationFn: (indicators: readonly string[]) => verbs.pinIndicators({ id: document?.id ?? '', indicators: [...indicators] }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => notify(problemOf(error)?.detail || t('ra.notification.http_error'), { type: 'warning' }),
  });
  const pins = (pinning.isPending ? pinning.variables : undefined) ?? document?.pins ?? [];
  return {
    pins,
    toggle: (key: string) => pinning.mutate(pins.includes(key) ? pins.filter((each) => each !== key) : [...pins, key]),
  };
}
