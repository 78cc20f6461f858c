import { Refusal } from '@siklus/domain';

/** Who waits: alone in his group, or with others of the same address. */
interface Place {
  readonly group: string;
  /** How many of the group may wait at once; whoever comes then is told to come back. */
  readonly places: number;
  /** Served before everybody who is not. */
  readonly first?: boolean;
}

/**
 * Lets at most `slots` pieces of work run at once. The groups that wait are served in turn, one of each: whoever sends a thousand waits
 * behind himself, and everybody else behind one of his.
 */
export class FairQueue {
  private running = 0;
  private readonly first: (() => void)[] = [];
  /** In the order in which they are served; a group that was served goes to the end. */
  private readonly groups = new Map<string, (() => void)[]>();

  constructor(private readonly slots: number) {}

  /** What the work gives; refuses with TOO_MANY_ATTEMPTS where the group's places are taken. */
  async run<T>({ group, places, first = false }: Place, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.slots) {
      const waiting = first ? this.first : (this.groups.get(group) ?? []);
      if (!first && waiting.length >= places) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: 1 });
      if (!first) this.groups.set(group, waiting);
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // The slot goes to the next in line, so `running` changes only when nobody waits.
      const next = this.next();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  get isIdle(): boolean {
    return this.running === 0;
  }

  private next(): (() => void) | undefined {
    if (this.first.length > 0) return this.first.shift();
    for (const [group, waiting] of this.groups) {
      const next = waiting.shift();
      this.groups.delete(group);
      if (waiting.length > 0) this.groups.set(group, waiting);
      return next;
    }
    return undefined;
  }
}

/** A queue of one slot for each key, which is there as long as somebody is in it. */
export class FairQueues {
  private readonly byKey = new Map<string, FairQueue>();

  /** As `FairQueue.run`, in the queue of this key. */
  async run<T>(key: string, place: Place, work: () => Promise<T>): Promise<T> {
    const queue = this.byKey.get(key) ?? new FairQueue(1);
    this.byKey.set(key, queue);
    try {
      return await queue.run(place, work);
    } finally {
      if (queue.isIdle) this.byKey.delete(key);
    }
  }
}
