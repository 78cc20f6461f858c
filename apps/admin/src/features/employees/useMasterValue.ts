import { assignmentKinds, type MasterField } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { useListWord } from './useListWord';

/** A value of somebody's data as people read it: days written out, keys of the office's lists by their words, a dash for none. */
export function useMasterValue(): (field: MasterField, value: string | null) => string {
  const t = useText();
  const say = useSay();
  const word = useListWord();
  const { day } = useFormat();
  return (field, value) => {
    if (value === null) return field === 'validTo' ? t('dataHistory.noEnd') : '–';
    switch (field) {
      case 'validFrom':
      case 'validTo':
      case 'comingFrom':
        return day(value);
      case 'status':
      case 'standing':
      case 'positionType':
      case 'level':
        return word(field, value);
      case 'comingStanding':
        return word('standing', value);
      case 'assignmentKind':
        return Object.hasOwn(assignmentKinds, value) ? say(assignmentKinds[value as keyof typeof assignmentKinds].label) : value;
      default:
        return value;
    }
  };
}
