import type { ParticipantDetail } from '@siklus/contracts/participants';
import { systemWords } from '@siklus/domain';
import { useSession } from '../../kit/providers/session';
import { useSay, useText } from '../../kit/words/text';

type Holding = ParticipantDetail['runs'][number]['holdings'][number];

/** Somebody, a group, the system or nobody, as whoever holds a step. */
export interface HolderOf extends Pick<Holding, 'holderId' | 'holderName' | 'pool'> {
  readonly kind?: Holding['kind'];
  readonly holderAs?: string | null;
  readonly onBehalfOfName?: string | null;
}

/** Who holds a run, as the reader would say it: "Anda" for himself, the group's name for a pool, and as what he stands in for a post. */
export function useHolderName(): (holder: HolderOf) => string {
  const t = useText();
  const say = useSay();
  const { employeeId } = useSession();
  return ({ holderId, holderName, pool, kind, holderAs = null, onBehalfOfName = null }) => {
    if (holderName !== null) {
      const own = holderId !== null && holderId === employeeId ? t('owners.you') : holderName;
      const name = holderAs === null ? own : t('owners.withPost', { name: own, post: holderAs });
      return onBehalfOfName === null ? name : t('owners.onBehalfOf', { name, head: onBehalfOfName });
    }
    if (kind === 'administrator') return t('owners.administrator');
    if (kind === 'system') return say(systemWords);
    return pool === 'training-office' ? t('owners.trainingOffice') : (pool ?? t('owners.nobody'));
  };
}

/** Why a step whose day has come is not open yet, and with whom that lies: "Menunggu Penyusunan sasaran, di Siti". */
export function useWaitsFor(): (waitsFor: NonNullable<ParticipantDetail['runs'][number]['waitsFor']>) => string {
  const t = useText();
  const say = useSay();
  const holderName = useHolderName();
  return (waitsFor) => {
    const step = say(waitsFor.label);
    if (waitsFor.holderName === null && waitsFor.pool === null) return t('journey.waits', { step });
    return t('journey.waitsWith', { step, holder: holderName(waitsFor) });
  };
}
