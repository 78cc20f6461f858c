import { Refusal } from '@siklus/domain';

/** Who waits: with whatever else is of the same account, or of the same address. */
interface Place {
  readonly group: string;
  /** How many of the group may wait at once; whoever comes then is told to come back. */
  readonly places: number;
  /** His group is one of those who are known: whenever any of these wait, every second to be served is of them. */
  readonly known?: boolean;
}

/** The groups in the order in which they are served; one that was served goes to the end. */
type Ring = Map<string, (() => void)[]>;

/**
 * Lets at most `slots` pieces of work run at once. The groups that wait are served in turn, one of each: whoever sends a thousand waits
 * behind himself, and everybody else behind one of his. Groups that are known and those that are not have a turn each: neither crowd
 * keeps the other out.
 */
export class FairQueue {
  private running = 0;
  private readonly known: Ring = new Map();
  private readonly others: Ring = new Map();
  private servedLast: Ring = this.others;

  constructor(private readonly slots: number) {}

  /** What the work gives; refuses with TOO_MANY_ATTEMPTS where the group's places are taken. */
  async run<T>({ group, places, known = false }: Place, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.slots) {
      const ring = known ? this.known : this.others;
      const waiting = ring.get(group) ?? [];
      if (waiting.length >= places) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: 1 });
      ring.set(group, waiting);
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
    const turns = this.servedLast === this.known ? [this.others, this.known] : [this.known, this.others];
    for (const ring of turns)
      for (const [group, waiting] of ring) {
        const next = waiting.shift();
        ring.delete(group);
        if (waiting.length > 0) ring.set(group, waiting);
        this.servedLast = ring;
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
