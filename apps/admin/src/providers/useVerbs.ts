import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from './dataProvider';

/** The data provider with the acts of the office. */
export function useVerbs(): PanelDataProvider {
  return useDataProvider<PanelDataProvider>();
}
