import { Injectable } from '@nestjs/common';
import type { Moved, SaveDraft } from '@siklus/contracts/tasks';
import { Refusal, unknownKeyFaults, type Command } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { judgedElsewhere } from '../../platform/identity/judge.js';
import { actorIn, type Person } from '../../platform/identity/person.js';
import { Engine } from '../../workflow/engine.js';
import { Receipts } from '../../workflow/receipts.js';
import { task } from '../../tables/task.table.js';
import { taskDraft } from '../../tables/task-draft.table.js';
import { findTask } from './find-task.js';
import { TaskDetails } from './task-detail.js';
import { answerable } from '../../workflow/answerable.js';

/** Moves tasks through the engine, and keeps private drafts. */
@Injectable()
export class TasksService {
  constructor(
    private readonly engine: Engine,
    private readonly details: TaskDetails,
    private readonly receipts: Receipts,
  ) {}

  /** Gives the command to the task's participant; the engine decides whether the person may. Whoever completes it gets a receipt. */
  async move(tx: Tx, person: Person, taskId: string, command: Command & { type: 'complete' | 'return' }): Promise<Moved> {
    const found = await findTask(tx, person, taskId);
    if (found.state !== 'open') throw new Refusal('TASK_NOT_OPEN');
    // Whose turn it is the engine alone decides, by the line of this moment.
    judgedElsewhere(person, 'task.answer');
    const runs = await this.engine.apply(tx, { participantId: found.participantId, command, actor: actorIn(person, found.lineage) });
    const run = runs.find((each) => each.step === found.step && each.occasion === found.occasion);
    if (run === undefined) throw new Error(`The command moved another step than ${found.step}`);
    const [receipt, nextTaskId] = await tx.together(
      async () => (command.type === 'complete' ? this.receipts.give(tx, taskId) : null),
      () => this.next(tx, person),
      () => tx.of(taskDraft).delete({ taskId }),
    );
    return { id: taskId, state: run.state, version: run.version, nextTaskId, receipt };
  }

  /** Opens the turn of a task that was handed in anew; the engine decides whether the person may, and whether it is too late. */
  async takeBack(tx: Tx, person: Person, taskId: string): Promise<Moved> {
    const { participantId, step, occasion, turn, lineage } = await findTask(tx, person, taskId);
    // Whether it is his turn to go back to the engine alone decides.
    judgedElsewhere(person, 'task.answer');
    const command = { type: 'take-back', step, occasion, turn } as const;
    const runs = await this.engine.apply(tx, { participantId, command, actor: actorIn(person, lineage) });
    const run = runs.find((each) => each.step === step && each.occasion === occasion);
    if (run === undefined) throw new Error(`What was taken back moved another step than ${step}`);
    const open = await tx.of(task).one({ stepRunId: run.id ?? '', state: 'open' }, 'id');
    return { id: taskId, state: run.state, version: run.version, nextTaskId: open?.id ?? null, receipt: null };
  }

  /**
   * Keeps the writer's draft; it changes no status and nobody else sees it. A newer one from another browser is not overwritten unseen.
   * What is still to be filled in is no fault, but what the form does not ask for is.
   */
  async saveDraft(tx: Tx, person: Person, taskId: string, { answers, basedOn }: SaveDraft): Promise<{ savedAt: string }> {
    const { form } = await this.details.demandTurn(tx, person, taskId);
    const unknown = unknownKeyFaults(form.safeParse(answers).error?.issues ?? []);
    if (unknown.length > 0) throw new Refusal('MALFORMED_REQUEST', {}, unknown);
    const saved = await tx.first<{ savedAt: string }>(
      `insert into task_draft (task_id, account_id, answers) values ($1, $2, $3)
       on conflict (task_id, account_id) do update set answers = excluded.answers, saved_at = clock_timestamp()
         where $4::boolean or ${utc('task_draft.saved_at')} = $5
       returning ${utc('saved_at')} as "savedAt"`,
      [taskId, person.accountId, JSON.stringify(answers), basedOn === undefined, basedOn ?? null],
    );
    if (saved === undefined) throw new Refusal('DRAFT_CHANGED_MEANWHILE');
    return saved;
  }

  private async next(tx: Tx, person: Person): Promise<string | null> {
    const values: unknown[] = [];
    const row = await tx.first<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id where t.state = 'open' and ${answerable(person, values)}
        order by t.due_at, t.id limit 1`,
      values,
    );
    return row?.id ?? null;
  }
}
