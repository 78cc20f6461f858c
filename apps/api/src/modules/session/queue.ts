import { Refusal } from '@siklus/domain';

/** Lets at most `slots` pieces of work run at once and `places` wait; whoever finds the queue full is told to come back. */
export class Queue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly slots: number,
    private readonly places: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.slots) {
      if (this.waiting.length >= this.places) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: 1 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // The slot goes to the next in line, so `running` changes only when nobody waits.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  get isIdle(): boolean {
    return this.running === 0;
  }
}

/** One queue per key: attempts at one account go one after another, so that each sees the failures before it. */
export class Queues {
  private readonly byKey = new Map<string, Queue>();

  constructor(private readonly places: number) {}

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.byKey.get(key) ?? new Queue(1, this.places);
    this.byKey.set(key, queue);
    try {
      return await queue.run(work);
    } finally {
      if (queue.isIdle) this.byKey.delete(key);
    }
  }
}
