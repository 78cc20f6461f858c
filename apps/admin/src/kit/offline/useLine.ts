import { useSyncExternalStore } from 'react';
import { useOnline } from '../ui/useOnline';
import { line } from './line';

/** How it stands with the line: the device has no network, the server gives no answer, or all is well. */
export function useLine(): 'noNetwork' | 'unreachable' | 'up' {
  const online = useOnline();
  const isUp = useSyncExternalStore(line.subscribe, line.isUp);
  if (!online) return 'noNetwork';
  return isUp ? 'up' : 'unreachable';
}
