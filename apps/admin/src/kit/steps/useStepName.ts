import type { Cycle } from '@siklus/contracts/cycles';
import { useSay } from '../words/text';
import { mayByRole } from '../providers/access';
import { useSession } from '../providers/session';
import { useDetail } from '../providers/useDetail';
import { stepLabelOf } from './labels';

/** What a step is called in this cycle; without a cycle that one may read, or until it is known, the step's own name. */
export function useStepName(cycleId: string | undefined): (step: string, occasion: string) => string {
  const say = useSay();
  const session = useSession();
  const { data } = useDetail<Cycle>('cycles', cycleId ?? '', {
    enabled: cycleId !== undefined && mayByRole(session, 'cycle.read'),
    staleTime: 60_000,
  });
  return (step, occasion) =>
    say(data?.schedule.find((line) => line.step === step && line.occasion === occasion)?.label ?? stepLabelOf(step, occasion));
}
