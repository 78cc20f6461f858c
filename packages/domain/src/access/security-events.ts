import { wordsOfAction, type AuditAction } from '../audit/audit-actions.js';
import type { Text } from '../text.js';

/** What the security log tells beside the acts of the trail, with the words in which people read it. */
export const securityEvents = {
  'signed-in': { id: 'Masuk', en: 'Signed in' },
  'signed-out': { id: 'Keluar', en: 'Signed out' },
  'sign-in.failed': { id: 'Gagal masuk', en: 'Failed to sign in' },
  'code.failed': { id: 'Kode tidak cocok', en: 'A code did not fit' },
  'password.failed': { id: 'Kata sandi lama tidak cocok saat menggantinya', en: 'The old password did not fit when changing it' },
  'token.failed': { id: 'Token tidak berlaku', en: 'A token did not work' },
  'request.refused': { id: 'Permintaan ditolak', en: 'A request was refused' },
} as const satisfies Readonly<Record<string, Text>>;

/** An event of the security log: an act on an account or role, under its name in the trail, or what no trail holds. */
export type SecurityEventName = keyof typeof securityEvents | Extract<AuditAction, `account.${string}` | `role.${string}`>;

/** What people call an event of the security log; one of a newer release, met while an update is under way, is told as such. */
export function wordsOfSecurityEvent(event: string): Text {
  return Object.hasOwn(securityEvents, event) ? securityEvents[event as keyof typeof securityEvents] : wordsOfAction(event);
}
