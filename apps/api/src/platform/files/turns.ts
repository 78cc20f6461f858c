import { Refusal } from '@siklus/domain';

/** Who sent a file; `gone` says that he no longer waits for what comes of it. */
export interface Sender {
  readonly accountId: string;
  readonly gone?: AbortSignal;
}

/** So many files are worked on side by side, so many may wait, and so many of them may be of one sender. */
interface Limits {
  readonly atOnce: number;
  readonly places: number;
  readonly each: number;
}

/**
 * The line of those whose files are worked on, one of each sender at a time, the others in the order in which they came: whoever sends
 * heavy ones again and again waits for himself alone.
 */
export class Turns {
  private readonly working = new Set<string>();
  private readonly waiting: { readonly of: string; readonly go: () => void }[] = [];

  constructor(private readonly limits: Limits) {}

  /** Does the work when it is the sender's turn; refuses where he has too many in the line, where it is full, and once he has gone. */
  async take<T>({ accountId, gone }: Sender, work: () => Promise<T>): Promise<T> {
    const { atOnce, places, each } = this.limits;
    const held = this.waiting.filter(({ of }) => of === accountId).length + (this.working.has(accountId) ? 1 : 0);
    if (held >= each) throw new Refusal('FILE_IN_HAND');
    if (this.working.size < atOnce && !this.working.has(accountId)) {
      refuseGone(gone);
      this.working.add(accountId);
    } else {
      // Spread, so that those who were refused together do not come back together.
      if (this.waiting.length >= places) throw new Refusal('FILES_WAIT', { seconds: 10 + Math.floor(Math.random() * 20) });
      await this.turnOf(accountId, gone);
    }
    try {
      return await work();
    } finally {
      this.working.delete(accountId);
      this.callNext();
    }
  }

  private async turnOf(accountId: string, gone: AbortSignal | undefined): Promise<void> {
    refuseGone(gone);
    await new Promise<void>((resolve, refuse) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(place), 1);
        refuse(cut());
      };
      const go = () => {
        gone?.removeEventListener('abort', leave);
        resolve();
      };
      const place = { of: accountId, go };
      this.waiting.push(place);
      gone?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Whoever ends makes room for one at most: nobody else in the line had to wait for his own. */
  private callNext(): void {
    const at = this.waiting.findIndex(({ of }) => !this.working.has(of));
    const [next] = at < 0 ? [] : this.waiting.splice(at, 1);
    if (next === undefined) return;
    this.working.add(next.of);
    next.go();
  }
}

/** Refuses what nobody waits for any more: the request ended before it was answered. */
export function refuseGone(gone: AbortSignal | undefined): void {
  if (gone?.aborted === true) throw cut();
}

function cut(): Refusal {
  return new Refusal('MALFORMED_REQUEST');
}
