/** Under this name the device notes who was signed in on it last. */
export const lastHere = 'siklus.last';

/** Who was signed in on this device last; null where nobody was. */
export function whoWasHere(): string | null {
  try {
    return localStorage.getItem(lastHere);
  } catch {
    // A browser that keeps nothing meets everybody for the first time.
    return null;
  }
}

/** Whether somebody has been signed in on this device before. */
export const isKnownDevice = (): boolean => whoWasHere() !== null;
