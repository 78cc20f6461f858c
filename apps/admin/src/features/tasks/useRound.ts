import type { Task } from '@siklus/contracts/tasks';
import { useState } from 'react';
import { placeIn, roundWith, type Place, type Round } from './round';
import { useInbox } from './useInbox';

export interface RoundPlace extends Place {
  /** The next task as the inbox has it. */
  readonly following: string | null;
  readonly isSamePerson: (id: string) => boolean;
}

const ofInbox = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

/**
 * Where this task stands in the round through the inbox. Lives as long as task follows task. The next one is not read beforehand: who
 * reads another's document has opened it, and the employee sees that he did.
 */
export function useRound(current: string): RoundPlace | null {
  const { data: inbox = [] } = useInbox();
  const [round, setRound] = useState<Round>([]);
  const open = ofInbox(inbox);
  const grown = roundWith(round, open, current);
  if (grown !== round) setRound(grown);
  const place = placeIn(grown, open, current);
  const participantOf = (id: string) => inbox.find((task) => task.id === id)?.participantId;
  return place === null ? null : { ...place, isSamePerson: (id) => participantOf(id) === participantOf(current) };
}
