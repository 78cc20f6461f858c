import { keys, type KeyEntry, type KeyName } from './keys';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The press as `keys` writes it; undefined for one with a modifier that no entry uses. */
export function pressOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey) return undefined;
  return ctrlKey || metaKey ? `Mod+${key}` : key;
}

/** Whether somebody is writing there: a letter then belongs to the text. */
export function isWriting(
  target: { readonly tagName?: string; readonly type?: string; readonly isContentEditable?: boolean } | null,
): boolean {
  const tag = target?.tagName?.toLowerCase();
  if (tag === 'input') return !['radio', 'checkbox', 'button', 'submit'].includes(target?.type ?? 'text');
  return tag === 'textarea' || tag === 'select' || target?.isContentEditable === true;
}

interface Pressed {
  /** The key that is meant, once its presses are complete. */
  readonly name?: KeyName;
  /** What was pressed so far of a key of several presses. */
  readonly held: string;
}

/** Follows one press among the keys that are listened to; `held` is what the press before has left. */
export function follow(held: string, press: string, names: readonly KeyName[], writing: boolean): Pressed {
  const entries = names
    .map((name) => [name, keys[name] as KeyEntry] as const)
    .filter(([, { whileTyping }]) => !writing || whileTyping === true);
  const whole = held === '' ? press : `${held} ${press}`;
  const meant = entries.find(([, { presses }]) => presses.includes(whole));
  if (meant !== undefined) return { name: meant[0], held: '' };
  if (entries.some(([, { presses }]) => presses.some((each) => each.startsWith(`${whole} `)))) return { held: whole };
  // What did not continue a sequence may still begin one, or be a key of its own.
  return held === '' ? { held: '' } : follow('', press, names, writing);
}
