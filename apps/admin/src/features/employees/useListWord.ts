import { employmentStatuses, positionLevels, positionTypes, standings } from '@siklus/domain';
import { useSay } from '../../kit/words/text';

const lists = { status: employmentStatuses, standing: standings, positionType: positionTypes, level: positionLevels } as const;

/** A word of the office's lists by its key; a key the list does not have stands as it came. */
export function useListWord(): (list: keyof typeof lists, key: string | null) => string {
  const say = useSay();
  return (list, key) => {
    if (key === null) return '–';
    const entries: Readonly<Record<string, { readonly label: { readonly id: string; readonly en: string } }>> = lists[list];
    const entry = entries[key];
    return entry === undefined ? key : say(entry.label);
  };
}
