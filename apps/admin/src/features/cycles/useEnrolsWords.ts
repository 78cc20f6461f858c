import type { Cycle } from '@siklus/contracts/cycles';
import type { Unit } from '@siklus/contracts/units';
import { employmentStatuses, positionTypes } from '@siklus/domain';
import { useGetMany } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** Whom a cycle enrols, in one line. */
export function useEnrolsWords({ enrols, listedNips: listed }: Pick<Cycle, 'enrols' | 'listedNips'>): string {
  const { statuses = [], positionTypes: types = [], unitIds = [] } = enrols;
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { data: units = [] } = useGetMany<Unit>('units', { ids: [...unitIds] }, { enabled: unitIds.length > 0 });
  const parts = [
    statuses.map((status) => say(employmentStatuses[status].label)).join(', '),
    types.map((type) => say(positionTypes[type].label)).join(', '),
    units.map(({ name }) => name).join(', '),
    listed === 0 ? '' : t('cycles.enrols.listed', { smart_count: listed, count: number(listed) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('cycles.enrols.everybody') : parts.join(' · ');
}
