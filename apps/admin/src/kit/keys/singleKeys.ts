import { useSyncExternalStore } from 'react';
import { readPreference, subscribePreferences, writePreference } from '../providers/first/preferences';

/** Whether keys without Ctrl do something on this device. */
export function singleKeysAreOn(): boolean {
  return readPreference('keys') !== 'off';
}

/** The same for a page, with what switches it. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const isOn = useSyncExternalStore(subscribePreferences, singleKeysAreOn);
  return [isOn, (on) => writePreference('keys', on ? 'on' : 'off')];
}
