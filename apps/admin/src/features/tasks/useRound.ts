import type { Task, TaskDetail } from '@siklus/contracts';
import { useState } from 'react';
import { useDetail } from '../../kit/providers/useDetail';
import { placeIn, roundWith, type Place, type Round } from './round';
import { useInbox } from './useInbox';

export interface RoundPlace extends Place {
  /** The next task as the inbox has it. */
  readonly following: string | null;
  readonly isSamePerson: (id: string) => boolean;
}

const fresh = 30_000;
const ofInbox = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

/** Where this task stands in the round through the inbox, with the next one loaded beforehand. Lives as long as task follows task. */
export function useRound(current: string): RoundPlace | null {
  const { data: inbox = [] } = useInbox();
  const [round, setRound] = useState<Round>([]);
  const open = ofInbox(inbox);
  const grown = roundWith(round, open, current);
  if (grown !== round) setRound(grown);
  const place = placeIn(grown, open, current);
  // Never kept once it is not on the way: a form must begin with what the API has then.
  useDetail<TaskDetail>('tasks', place?.following ?? '', {
    ahead: true,
    enabled: place?.following != null,
    staleTime: fresh,
    gcTime: 0,
    refetchInterval: () => fresh,
  });
  const participantOf = (id: string) => inbox.find((task) => task.id === id)?.participantId;
  return place === null ? null : { ...place, isSamePerson: (id) => participantOf(id) === participantOf(current) };
}
