import { manyAddresses } from '@siklus/contracts/security-events';
import { visitorOf } from '../identity/visitor.js';
import { likenessOf, type SecurityNote } from './note-security.js';

/** How many accounts the refusals of one address name within a minute, and how many rows those of all addresses make. */
const [mostNamed, mostRows] = [20, 100];

/**
 * Bounds what is kept of refusals that take no signing in to bring about. Each of them may name another account, or come from another
 * address: past so many in a minute further ones are counted without the account, and at last without the address.
 */
export class Strangers {
  private minute = 0;
  private readonly rows = new Set<string>();
  private readonly named = new Map<string, number>();

  /** `minutes` counts the minutes that pass. */
  constructor(private readonly minutes: () => number = () => Math.floor(process.uptime() / 60)) {}

  /** The note as it is kept. */
  asKept<Note extends SecurityNote>(note: Note): Note {
    if (!isStranger(note)) return note;
    this.beginMinute();
    const visitor = visitorOf(note.address ?? '');
    const named = this.named.get(visitor) ?? 0;
    if (note.accountId !== null && named >= mostNamed && !this.rows.has(likenessOf(note))) return this.asKept({ ...note, accountId: null });
    if (this.rows.has(likenessOf(note))) return note;
    if (this.rows.size >= mostRows) return { ...note, accountId: null, address: manyAddresses };
    this.rows.add(likenessOf(note));
    if (note.accountId !== null) this.named.set(visitor, named + 1);
    return note;
  }

  private beginMinute(): void {
    const minute = this.minutes();
    if (minute === this.minute) return;
    this.minute = minute;
    this.rows.clear();
    this.named.clear();
  }
}

/** The account of a failure to sign in is the one that was tried, not one that tries. */
function isStranger({ event, accountId }: SecurityNote): boolean {
  return event === 'sign-in.failed' || event === 'code.failed' || accountId === null;
}
