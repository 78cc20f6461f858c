import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { useText } from '../../kit/words/text';

/** Why somebody has no main result in the matrix, in words; undefined where the head's plan is still to come, and nobody can have one. */
export function useMatrixStanding(
  matrix: Pick<RoleMatrix, 'planVersion'> | undefined,
): (row: RoleMatrix['rows'][number]) => string | undefined {
  const t = useText();
  return ({ planVersion, hasPart, loose }) => {
    if (planVersion === null) return t('matrix.notAgreed');
    if (hasPart || matrix === undefined || matrix.planVersion === null) return undefined;
    return loose.length > 0 ? t('matrix.notConfirmed', { smart_count: loose.length }) : t('matrix.notTied');
  };
}
