import { masterData } from '@siklus/contracts/employee-changes';
import { staffColumns, type MasterField } from '@siklus/domain';
import { useLabels } from '../../kit/words/useLabels';

/** What a field is called by whoever sends a list: by its column; the last day of a post and a standing to come have none. */
export function useColumnName(): (field: MasterField) => string {
  const label = useLabels(masterData);
  return (field) => (field === 'validTo' || field === 'comingStanding' || field === 'comingFrom' ? label(field) : staffColumns[field]);
}
