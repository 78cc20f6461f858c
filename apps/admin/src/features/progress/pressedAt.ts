const pressed = new Map<string, string>();

/** What the clock of this device said when what goes under this key was first sent: the same for every repetition. */
export function pressedAt(key: string): string {
  const at = pressed.get(key) ?? new Date().toISOString();
  pressed.set(key, at);
  return at;
}
