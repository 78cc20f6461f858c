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
