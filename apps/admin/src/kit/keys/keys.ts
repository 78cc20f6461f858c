import type { MessageKey } from '../words/text';

/** Where a key works; the help sheet lists them by it. */
export type KeyPlace = 'everywhere' | 'inbox' | 'task';

export interface KeyEntry {
  /** What may be pressed: `j`, `g i` one after the other, `Mod+Enter` with Ctrl or Cmd held. */
  readonly presses: readonly string[];
  readonly place: KeyPlace;
  readonly label: MessageKey;
  /** Also works while somebody types into a field. */
  readonly whileTyping?: true;
  /** How the sheet writes it, where listing every press would be long. */
  readonly shown?: string;
}

/** Every key of the panel: what is listened to and what the help sheet shows are this one table. */
export const keys = {
  help: { presses: ['?'], place: 'everywhere', label: 'keys.help' },
  inbox: { presses: ['g i'], place: 'everywhere', label: 'keys.inbox' },
  // The search opens itself, from any field; it is listed here for the sheet.
  search: { presses: ['Mod+k'], place: 'everywhere', label: 'keys.search', whileTyping: true },
  leaveField: { presses: ['Escape'], place: 'everywhere', label: 'keys.leaveField', whileTyping: true },
  nextRow: { presses: ['j'], place: 'inbox', label: 'keys.nextRow' },
  previousRow: { presses: ['k'], place: 'inbox', label: 'keys.previousRow' },
  openRow: { presses: ['Enter'], place: 'inbox', label: 'keys.openRow' },
  nextTask: { presses: ['j'], place: 'task', label: 'keys.nextTask' },
  previousTask: { presses: ['k'], place: 'task', label: 'keys.previousTask' },
  rate: { presses: ['1', '2', '3'], place: 'task', label: 'keys.rate', shown: '1–3' },
  send: { presses: ['Mod+Enter'], place: 'task', label: 'keys.send', whileTyping: true },
} as const satisfies Record<string, KeyEntry>;

export type KeyName = keyof typeof keys;
export const keyPlaces: readonly KeyPlace[] = ['inbox', 'task', 'everywhere'];

/** Whether it is a letter, digit or sign alone, which speech input and a slip of the hand may press unmeant (WCAG 2.1.4). */
export function isSingleKey(name: KeyName): boolean {
  return keys[name].presses.some((press) => /^\S( \S)*$/.test(press));
}
