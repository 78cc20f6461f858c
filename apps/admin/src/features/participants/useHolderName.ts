import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useText } from '../../kit/words/text';

type Run = ParticipantDetail['runs'][number];

/** Who holds a run, as the reader would say it: "Anda" for himself, the group's name for a pool. */
export function useHolderName(): (
  run: Pick<Run, 'holderName' | 'pool'>,
  document: Pick<ParticipantDetail, 'employeeName'>,
  isOwn: boolean,
) => string {
  const t = useText();
  return ({ holderName, pool }, { employeeName }, isOwn) => {
    if (isOwn && holderName === employeeName) return t('owners.you');
    if (holderName !== null) return holderName;
    return pool === 'training-office' ? t('owners.trainingOffice') : (pool ?? t('owners.nobody'));
  };
}
