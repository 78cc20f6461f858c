import { fresh, isAddendum, isUnfinished, PureDocument, stepOf, type Run, type Task } from './pure-document.js';
import {
  addendum,
  endOf,
  lastSeason,
  ownDays,
  reasonOf,
  year,
  type Ending,
  type MassAct,
  type OfficeAct,
  type Step,
  type Who,
} from './year.js';

/** What people may do to the document, what each is answered, and what becomes of it. */
export class PureModel extends PureDocument {
  private readonly remindedIn = new Map<Task, number>();

  /** The answer to a move, and its effect on the model. */
  move(run: Run, who: Who, kind: 'complete' | 'return', isFresh: boolean): number {
    if (run.task === null) return this.refusalOfClosed(run, who);
    if (this.moverOf(run) !== who) return 404;
    if (!isFresh) return 412;
    const back = this.turnOf(run)?.returnsTo;
    if (kind === 'return' && back === undefined) return 409;
    this.decide(() => {
      this.close(run);
      if (kind === 'complete') this.proceed(run);
      else {
        run.round += 1;
        this.begin(run, back ?? 0, false);
      }
    });
    return 200;
  }

  /** The answer to a draft: whoever may move an open task writes one, and nobody who is only still named as its holder. */
  draft(run: Run, who: Who): number {
    if (run.task === null) return this.refusalOfClosed(run, who);
    return this.moverOf(run) === who ? 200 : 404;
  }

  /** The answer to whoever asks for an addendum, and its effect on the model: only the two sides of the document hear why not. */
  ask(who: Who): number {
    if (who !== this.supervisor && (who !== 'employee' || this.away)) return 404;
    const isDone = (step: string) => this.runs.some(({ key, state }) => key.startsWith(step) && state === 'done');
    const asked = this.runs.filter(isAddendum);
    const mayChange = isDone('target-setting') && !isDone('final-assessment') && !asked.some(isUnfinished);
    if (!mayChange || this.ending !== null || this.isClosed) return 409;
    const key = `${addendum.key}${asked.length + 1}`;
    this.decide(() => this.runs.push({ ...fresh, key, due: ownDays(this.season), version: 1, round: 1 }));
    return 201;
  }

  /** What a mass act at one step would concern: this document or nobody, and what rests on the step. A number refuses it. */
  reach(run: Run, given: MassAct): number | { total: number; resting: string[] } {
    if (this.isClosed) return 409;
    // Neither into the past nor beyond the cycle's own plan, whenever one asks.
    if (given.act === 'extend' && (endOf(given.until) < this.season || given.until === lastSeason)) return 422;
    const total = this.concerns(run, given) ? 1 : 0;
    return { total, resting: total === 1 && 'withResting' in given ? this.restingOn(run, given).map(({ key }) => key) : [] };
  }

  /** The answer to a mass act, and its effect on this document. */
  massAct(run: Run, given: MassAct): number {
    const reach = this.reach(run, given);
    if (typeof reach === 'number') return reach;
    if (reach.total === 0) return 409;
    this.decide(() => {
      switch (given.act) {
        case 'remind':
          return run.task === null ? undefined : this.remindedIn.set(run.task, this.season);
        case 'extend':
          run.due = endOf(given.until);
          return run.task === null ? undefined : Object.assign(run.task, { late: false });
        case 'skip':
        case 'reopen':
          for (const each of given.withResting ? [run, ...this.restingOn(run, given)] : [run]) {
            this.close(each);
            Object.assign(each, given.act === 'skip' ? { ...fresh, state: 'skipped' } : { ...fresh, round: each.round + 1 });
          }
      }
    });
    return 202;
  }

  /** The answer when the employee leaves or is taken back, or when the cycle is closed or opened again. */
  end(given: Exclude<OfficeAct, MassAct>): number {
    const { act } = given;
    if (this.isClosed !== (act === 'open-again')) return 409;
    switch (act) {
      case 'withdraw':
        if (this.hasLeft || this.document === 'complete' || this.document === 'unrated') return 409;
        this.hasLeft = true;
        this.cutOff({ cause: given.cause, reason: reasonOf(given) });
        return 200;
      case 'take-back':
        if (!this.hasLeft) return 409;
        this.hasLeft = false;
        this.resume();
        return 200;
      case 'close':
        if (this.document === 'active' && !given.acceptsUnfinished) return 422;
        this.isClosed = true;
        if (this.document === 'active') this.cutOff({ cause: null, reason: reasonOf(given) });
        return 202;
      case 'open-again':
        this.isClosed = false;
        if (this.document === 'unfinished') this.resume();
        return 202;
    }
  }

  private concerns(run: Run, given: MassAct): boolean {
    if (this.ending !== null) return false;
    switch (given.act) {
      case 'remind':
        return run.task !== null && this.remindedIn.get(run.task) !== this.season;
      case 'extend':
        return isUnfinished(run) && endOf(given.until) > stepOf(run).opens && endOf(given.until) !== run.due;
      case 'skip':
        return isUnfinished(run);
      case 'reopen':
        // What was signed changes by an addendum alone.
        return run.state === 'skipped' || (run.state === 'done' && stepOf(run).isAmended !== true);
    }
  }

  /** What follows from a step that is reopened, and what waits for ever for one that is skipped. */
  private restingOn({ key }: Run, { act }: MassAct): Run[] {
    const waits = ({ after }: Step): boolean => after === key || year.some((step) => step.key === after && waits(step));
    return act === 'skip'
      ? this.runs.filter((run) => (run.state === 'scheduled' || run.state === 'blocked') && waits(stepOf(run)))
      : this.runs.filter((run) => (run.state === 'open' || run.state === 'done') && stepOf(run).restsOn.includes(key));
  }

  /** Whatever is unfinished is cut off where it stands. */
  private cutOff(ending: Ending): void {
    this.ending = ending;
    this.decide(() => {
      for (const run of this.runs.filter(isUnfinished)) {
        this.close(run);
        Object.assign(run, { state: 'cancelled', unmet: [] });
      }
    });
  }

  /** What was cut off waits again for what it waited for. */
  private resume(): void {
    this.ending = null;
    this.decide(() => {
      for (const run of this.runs) if (run.state === 'cancelled') run.state = 'scheduled';
    });
  }

  /** Whoever may read what became of a task learns that it is over: of those who once held it, who is still in the line. */
  private refusalOfClosed(run: Run, who: Who): number {
    if (who === 'employee' || who === 'office') return 409;
    const isInLine = who === this.supervisor || who === superiorOf(this.supervisor);
    return isInLine && this.lastHolder.get(run.key) === who ? 409 : 404;
  }
}

/** The first of the supervisors heads the office, with the second among his people. */
const superiorOf = (supervisor: Who): Who | undefined => (supervisor === 'second' ? 'first' : undefined);
