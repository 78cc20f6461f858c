import type { SuperiorPlan } from '@siklus/contracts/plans';
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useVerbs } from '../providers/useVerbs';

/** What the superior of a document's employee has agreed; nothing is asked without a document. */
export function useSuperiorPlan(participantId: string | undefined): UseQueryResult<SuperiorPlan> {
  const { superiorPlan } = useVerbs();
  return useQuery({
    queryKey: ['participants', 'superior-plan', participantId],
    queryFn: participantId === undefined ? skipToken : () => superiorPlan(participantId),
  });
}

/** The superior's results as they can be chosen; null where there are none to choose from. */
export function choosable(plan: SuperiorPlan | undefined): (SuperiorPlan & { readonly document: string; readonly version: number }) | null {
  if (plan === undefined || plan.document === null || plan.version === null || plan.isCircle) return null;
  return { ...plan, document: plan.document, version: plan.version };
}
