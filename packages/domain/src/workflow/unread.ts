import { Refusal } from '../errors/refusal.js';

/**
 * What keeps somebody from changing or taking back his words: that somebody has read them. One rule for what is handed in at a turn and
 * for what is said of a part of the document.
 */
export function readMeanwhile(readAt: string | null): Refusal | undefined {
  return readAt === null ? undefined : new Refusal('OPENED_MEANWHILE');
}
