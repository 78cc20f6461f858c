import type { Language } from '@siklus/domain';

const listeners = new Set<() => void>();
const prefix = 'siklus.';

/** Choices of the device rather than of the person: they stay after signing out. */
export type Preference = 'language' | 'theme' | 'keys';

/** Reads a choice; null where none was made or the browser keeps nothing. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Whether this is a language that the panel speaks. */
export function isLanguage(value: unknown): value is Language {
  return value === 'id' || value === 'en';
}

/** The language chosen on this device, Indonesian where none was. */
export function keptLanguage(): Language {
  const kept = readPreference('language');
  return isLanguage(kept) ? kept : 'id';
}

export function writePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A browser that keeps nothing loses the choice on reload, nothing else.
  }
  listeners.forEach((listener) => listener());
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
