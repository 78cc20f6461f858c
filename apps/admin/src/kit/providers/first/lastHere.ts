/** Under this name the device notes who was signed in on it last. */
export const lastHere = 'siklus.last';

/** Whether somebody has been signed in on this device before. */
export function isKnownDevice(): boolean {
  try {
    return localStorage.getItem(lastHere) !== null;
  } catch {
    // A browser that keeps nothing meets everybody for the first time.
    return false;
  }
}
