import type { Doer, StepAct } from '@siklus/contracts/acts';
import { systemWords } from '@siklus/domain';
import { useSession } from '../providers/session';
import { useSay, useText } from '../words/text';

/**
 * Who did something, as the reader would say it: "Anda" for himself, others called as then with the post that they held then, both where
 * somebody acted for a post (a.n.). Nobody is the system.
 */
export function useDoer(): (by: Doer | null, onBehalfOf: Doer | null) => string {
  const t = useText();
  const say = useSay();
  const { employeeId } = useSession();
  const called = ({ employeeId: id, name, post }: Doer) => {
    if (id !== null && id === employeeId) return t('owners.you');
    return post === null ? name : t('owners.withPost', { name, post });
  };
  return (by, onBehalfOf) => {
    if (by === null) return say(systemWords);
    return onBehalfOf === null ? called(by) : t('owners.onBehalfOf', { name: called(by), head: called(onBehalfOf) });
  };
}

/** With whom a turn is or was, as the reader would say it: "Anda" for himself, the group's name for a pool. */
export function useHeld(): (held: NonNullable<StepAct['to']>) => string {
  const t = useText();
  const { employeeId } = useSession();
  return ({ employeeId: id, name, pool }) => {
    if (name !== null) return id === employeeId ? t('owners.you') : name;
    return pool === 'training-office' ? t('owners.trainingOffice') : (pool ?? t('owners.nobody'));
  };
}
