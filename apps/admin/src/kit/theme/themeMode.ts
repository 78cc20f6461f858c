import { useSyncExternalStore } from 'react';
import { readPreference, subscribePreferences, writePreference } from '../providers/first/preferences';

export const themeModes = ['system', 'light', 'dark'] as const;
export type ThemeMode = (typeof themeModes)[number];

function current(): ThemeMode {
  const stored = readPreference('theme');
  return themeModes.find((mode) => mode === stored) ?? 'system';
}

/** The chosen look and the way to change it; it outlives the session, since it belongs to the device. */
export function useThemeMode(): readonly [ThemeMode, (mode: ThemeMode) => void] {
  const mode = useSyncExternalStore(subscribePreferences, current);
  return [mode, (next) => writePreference('theme', next)];
}
