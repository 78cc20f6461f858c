import { expect } from '@jest/globals';
import type { Answer } from '../../proof/office/client.js';
import type { TestApp } from '../support/test-app.js';
import { PureModel } from './pure-model.js';
import { YearInOffice } from './year-in-office.js';
import { isMassAct, lastSeason, type MassAct, type OfficeAct, type Who } from './year.js';

/** What happens at one document. */
export type Command =
  | { readonly type: 'go'; readonly run: number; readonly kind: 'complete' | 'return' }
  | { readonly type: 'move'; readonly run: number; readonly who: Who; readonly kind: 'complete' | 'return'; readonly fresh: boolean }
  | { readonly type: 'draft'; readonly run: number; readonly who: Who }
  | { readonly type: 'ask'; readonly who: Who }
  | { readonly type: 'act'; readonly run: number; readonly act: OfficeAct }
  | { readonly type: 'repeat' | 'travel' | 'tick' | 'jobs' | 'transfer' | 'away' };

/** The real office and the model beside it; every command is given to both, and both must tell the same. */
export class Pair {
  private readonly model: PureModel;
  private lineChanged = false;
  private last: { readonly answer: Answer; readonly again: () => Promise<Answer> } | undefined;
  accepted = 0;
  /** How many addenda were asked for and opened. */
  addenda = 0;

  private constructor(
    private readonly office: YearInOffice,
    joinsIn: number,
  ) {
    this.model = new PureModel(joinsIn);
  }

  /** The employee takes part from the beginning, or joins in a later season. */
  static async begin(site: TestApp, joinsIn: number): Promise<Pair> {
    return new Pair(await YearInOffice.begin(site, joinsIn), joinsIn);
  }

  async give(given: Command): Promise<void> {
    await this.act(given);
    expect(await this.office.seen()).toEqual(this.model.seen());
  }

  private async act(given: Command): Promise<void> {
    const { office, model } = this;
    switch (given.type) {
      case 'go': {
        const open = model.runs.filter((each) => model.moverOf(each) !== undefined);
        const chosen = open[given.run % Math.max(open.length, 1)];
        return chosen === undefined
          ? undefined
          : this.move(model.runs.indexOf(chosen), model.moverOf(chosen) ?? 'office', given.kind, true);
      }
      case 'move':
        return this.move(given.run, given.who, given.kind, given.fresh);
      case 'draft': {
        const { key } = this.runAt(given.run);
        const task = await office.taskOf(key);
        if (task !== undefined) expect(await office.draft(given.who, task)).toBe(model.draft(this.runAt(given.run), given.who));
        return;
      }
      case 'ask':
        return this.ask(given.who);
      case 'repeat': {
        const again = await this.last?.again();
        expect([again?.status, again?.body, again?.headers.get('etag')]).toEqual([
          this.last?.answer.status,
          this.last?.answer.body,
          this.last?.answer.headers.get('etag'),
        ]);
        return;
      }
      case 'travel':
        model.season = Math.min(model.season + 1, lastSeason);
        return office.travelTo(model.season);
      case 'tick':
        await this.jobs();
        await office.sweep();
        // Posts that have begun since are followed by a job, which lets time take effect as well.
        this.lineChanged = await office.isToBeFollowed();
        return model.refresh();
      case 'jobs':
        return this.jobs();
      case 'act':
        await this.jobs();
        return isMassAct(given.act) ? this.massAct(given.run, given.act) : this.end(given.act);
      case 'transfer':
        model.supervisor = model.supervisor === 'first' ? 'second' : 'first';
        this.lineChanged = true;
        expect(await office.transferTo(model.supervisor)).toBe(200);
        return;
      case 'away':
        model.away = !model.away;
        this.lineChanged = true;
        return office.setAway(model.away);
    }
  }

  private async move(index: number, actor: Who, what: 'complete' | 'return', fresh: boolean): Promise<void> {
    const { key, version } = this.runAt(index);
    const task = await this.office.taskOf(key);
    if (task === undefined) return;
    const answer = await this.office.move(actor, what, key, task, fresh ? version : version + 7);
    expect([key, actor, what, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([
      key,
      actor,
      what,
      this.model.move(this.runAt(index), actor, what, fresh),
      answer.status === 200 ? '' : answer.body,
    ]);
    if (answer.status !== 200) return;
    this.accepted += 1;
    this.last = { answer, again: answer.again };
  }

  private async ask(who: Who): Promise<void> {
    const status = await this.office.ask(who);
    expect([who, status]).toEqual([who, this.model.ask(who)]);
    if (status === 201) this.addenda += 1;
  }

  private async massAct(index: number, given: MassAct): Promise<void> {
    const { office, model } = this;
    const run = this.runAt(index);
    const reach = model.reach(run, given);
    expect([run.key, given, await office.reach(run.key, given)]).toEqual([run.key, given, reach]);
    const total = typeof reach === 'number' ? 0 : reach.total;
    expect([run.key, given, await office.massAct(run.key, given, total)]).toEqual([run.key, given, model.massAct(run, given)]);
  }

  private async end(given: Exclude<OfficeAct, MassAct>): Promise<void> {
    const { office, model } = this;
    // Before a closing those whom it cuts off are named, before an opening those who go on.
    expect([given, await office.isNamedUnfinished()]).toEqual([given, ['active', 'unfinished'].includes(model.document)]);
    expect([given, await office.end(given)]).toEqual([given, model.end(given)]);
    expect([given, await office.ending()]).toEqual([given, model.ending]);
  }

  private async jobs(): Promise<void> {
    await this.office.runJobs();
    if (this.lineChanged) this.model.refresh();
    this.lineChanged = false;
  }

  private runAt(index: number): PureModel['runs'][number] {
    const found = this.model.runs[index];
    if (found === undefined) throw new Error(`no run ${index}`);
    return found;
  }
}
