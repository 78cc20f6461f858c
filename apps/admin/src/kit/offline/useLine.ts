import { useSyncExternalStore } from 'react';
import type { LineState } from '../ui/LineBar';
import { useOnline } from '../ui/useOnline';
import { line } from './line';

/** How it stands with the line now. */
export function useLine(): LineState {
  const online = useOnline();
  const isUp = useSyncExternalStore(line.subscribe, line.isUp);
  if (!online) return 'noNetwork';
  return isUp ? 'up' : 'unreachable';
}
