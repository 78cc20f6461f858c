import { Inject, Injectable } from '@nestjs/common';
import type { StepAct } from '@siklus/contracts/acts';
import type { TaskDetail } from '@siklus/contracts/tasks';
import {
  catalogue,
  endingWith,
  endsNow,
  familyOf,
  factOf,
  holderOf,
  isUnfinished,
  publishedSurveys,
  Refusal,
  rightTo,
  surveyedUnits,
  type Fact,
  type Facts,
  type Registry,
  type Right,
  type StepRun,
  type Turn,
} from '@siklus/domain';
import { z } from 'zod';
import { businessNow } from '../../platform/business-now.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { judgedElsewhere } from '../../platform/identity/judge.js';
import { actorIn, type Person } from '../../platform/identity/person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { DocumentView, type OpenDocument } from '../../workflow/document-view.js';
import { registryToken } from '../../workflow/registry-token.js';
import { noteOpened } from '../../workflow/note-opened.js';
import { evidenceOf } from '../../workflow/evidence.js';
import { requestsOf } from '../../workflow/open-requests.js';
import { plansOf } from '../../workflow/document-plans.js';
import { progressOf } from '../../workflow/progress-notes.js';
import { ratingsOf } from '../../workflow/document-ratings.js';
import { remarksOf } from '../../workflow/remarks.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { inNobodysName } from '../../workflow/load-line.js';
import { stepActsOf, type ActAtStep } from '../../workflow/step-acts.js';
import { stepNames, type StepNames } from '../../workflow/step-names.js';
import { readingOf } from '../../workflow/undecided.js';
import { actingPostIn, type Subject } from '../../workflow/subject.js';
import { employee } from '../../tables/employee.table.js';
import { taskDraft } from '../../tables/task-draft.table.js';
import { unit } from '../../tables/unit.table.js';
import { findTask } from './find-task.js';
import { taskScope } from '../../workflow/answerable.js';
import { taskOf, tasks, type TaskRow } from './tasks.list.js';

// A row names its holder until a job has followed the reporting line; so that he is named opens the task to nobody.
const { lineage, self } = taskScope;
const unheld = { lineage, self };

/** A task with its form, so that any client can carry it forward without knowing the steps. */
@Injectable()
export class TaskDetails {
  private readonly schemas = new Map<Turn, Record<string, unknown>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** The task; with it the person has opened its document. */
  get(person: Person, id: string): Promise<TaskDetail> {
    return this.unitOfWork.run(async (tx) => {
      const { row, document, turn, right } = await this.read(tx, person, id);
      const { subject } = document;
      const reading = await readingOf(tx, this.registry, person, subject);
      const facts = reading.factsFor(document.facts);
      const nameOf = await stepNames(tx, this.registry, row.participantId);
      await recordVisits(tx, person, [subject.participantId], 'document');
      await noteOpened(tx, person, subject.participantId);
      const acts = await stepActsOf(tx, row.participantId, reading);
      return {
        ...taskOf(this.registry, row),
        employee: { nip: await nipOf(tx, row.employeeId), position: subject.position, family: familyOf(subject) },
        verb: turn.verb,
        returnable: turn.returnsTo !== undefined,
        markable: [...turn.marks(facts)],
        lookedAt: reading.isPartyTo(row) ? await lookedAtOf(tx, row, turn) : null,
        onSilence: turn.onSilence,
        mayAnswer: right !== null,
        ...actsAs(subject, person, right, turn),
        answersSchema: this.schemaOf(turn),
        example: turn.example(facts) as Record<string, unknown>,
        proposal: right !== null ? (turn.propose(facts) as Record<string, unknown> | null) : null,
        draft: await draftOf(tx, person, id),
        acts: acts.filter(at(row)).map(toldAt),
        requests: requestsOf(this.registry, person, subject),
        isKept: !reading.isPartyTo(row) && facts.answers.size < document.facts.answers.size,
        earlier: ownRunFirst(facts.answers, `${row.step}/${row.occasion}/`),
        stepNames: Object.fromEntries(subject.progress.read().runs.map((run) => [`${run.step}/${run.occasion}`, nameOf(run)])),
        openPeriods: this.openPeriods(document, nameOf, await businessNow(tx)),
        skippedPeriods: this.skippedPeriods(document, nameOf, acts),
        ratings: await ratingsOf(tx, row.participantId),
        plans: await plansOf(tx, row.participantId),
        progress: await progressOf(tx, row.participantId, 3),
        // Read here, answered and changed in the document.
        remarks: await remarksOf(tx, person, subject, { isOpen: false }),
        evidence: await evidenceOf(tx, person, subject),
        surveyedUnits: [...readIn(facts, surveyedUnits, [])],
        surveys: [...readIn(facts, publishedSurveys, [])],
        courses: readIn(facts, catalogue, []).map(({ code, title, hours }) => ({ code, title, hours })),
      };
    });
  }

  /**
   * The turn of the task; refuses one that is not the person's to answer by the line of this moment, whoever is still named as its holder:
   * as unknown, or by its state where he may see it.
   */
  async demandTurn(tx: Tx, person: Person, id: string): Promise<Turn> {
    judgedElsewhere(person, 'task.answer');
    const found = await findTask(tx, person, id);
    if (found.state !== 'open') throw new Refusal('TASK_NOT_OPEN');
    const turn = this.turnOf(found.step, found.stepVersion, found.turn);
    const subject = await this.documents.subject(tx, found.participantId);
    if ((await rightOf(tx, person, subject, turn)) === null) throw new Refusal('NOT_FOUND');
    return turn;
  }

  /** The task with its document; an open one only for whom it belongs to by the line of this moment, whoever held it before. */
  private async read(
    tx: Tx,
    person: Person,
    id: string,
  ): Promise<{ row: TaskRow; document: OpenDocument; turn: Turn; right: Right | null }> {
    const row = await this.lists.kept(tasks, person, id, { tx });
    const document = await this.documents.at(tx, row.participantId, row.step, row.occasion);
    const turn = this.turnOf(row.step, row.stepVersion, row.turn);
    const right = row.state === 'open' ? await rightOf(tx, person, document.subject, turn) : null;
    if (row.state === 'open' && right === null) await this.lists.kept(tasks, person, id, { tx, scope: unheld });
    return { row, document, turn, right };
  }

  /** What is unfinished of the steps that end with this one, at once or once they are due. */
  private openPeriods({ subject, run }: OpenDocument, nameOf: StepNames, now: string): TaskDetail['openPeriods'] {
    const definition = this.registry.get(run.step, run.stepVersion);
    return subject.progress
      .read()
      .runs.filter(isUnfinished)
      .flatMap((each) => {
        const how = endingWith(definition, this.registry.get(each.step, each.stepVersion));
        if (how === null) return [];
        const dueAt = each.task?.dueAt ?? each.dueAt;
        const isRequested = how === 'at-once';
        return [{ step: each.step, occasion: each.occasion, label: nameOf(each), dueAt, isEnding: endsNow(how, each, now), isRequested }];
      });
  }

  /** What was skipped of the steps that end with this one, so that nobody reads their silence as nothing done. */
  private skippedPeriods({ subject, run }: OpenDocument, nameOf: StepNames, acts: readonly ActAtStep[]): TaskDetail['skippedPeriods'] {
    const { ends = [] } = this.registry.get(run.step, run.stepVersion);
    const skipped = subject.progress.read().runs.filter((each) => ends.includes(each.step) && each.state === 'skipped');
    return skipped.map((each) => {
      const { step, occasion, cause } = each;
      const act = cause === null ? acts.filter(at(each)).findLast(({ kind }) => kind === 'skip') : undefined;
      return { step, occasion, label: nameOf(each), cause, act: act === undefined ? null : toldAt(act) };
    });
  }

  private turnOf(step: string, version: number, key: string): Turn {
    const turn = this.registry.get(step, version).turns.find((each) => each.key === key);
    if (turn === undefined) throw new Error(`Step ${step}@${version} has no turn ${key}`);
    return turn;
  }

  /** JSON Schema of the answers, with the rules between fields, and what is asked once, in words. */
  private schemaOf(turn: Turn): Record<string, unknown> {
    const known = this.schemas.get(turn);
    if (known !== undefined) return known;
    const schema = {
      ...z.toJSONSchema(turn.form, { io: 'input', unrepresentable: 'any' }),
      'x-rules': turn.rules.map(({ code, cites, says }) => ({ code, cites, ...says })),
      'x-doubts': turn.doubts.map(({ code, asks }) => ({ code, ...asks })),
    };
    this.schemas.set(turn, schema);
    return schema;
  }
}

/** In whose right the person answers the turn by the line of this moment; null where it is not his to answer. */
async function rightOf(tx: Tx, person: Person, { line, unitId }: Subject, turn: Turn): Promise<Right | null> {
  const lineage = (await tx.of(unit).one({ id: unitId }, 'lineage'))?.lineage ?? [];
  return rightTo(turn, holderOf(turn, { line }), { actor: actorIn(person, lineage), line });
}

/** As what the person answers for another post than his own, and in whose name: whoever runs a vacant post acts in nobody's. */
function actsAs(subject: Subject, { employeeId }: Person, right: Right | null, turn: Turn): Pick<TaskDetail, 'answersAs' | 'onBehalfOf'> {
  if (right === null || typeof turn.holder === 'object') return { answersAs: null, onBehalfOf: null };
  const { people } = subject;
  const answersAs = actingPostIn(subject, employeeId, right.onBehalfOf);
  if (right.onBehalfOf === null) return { answersAs, onBehalfOf: null };
  return {
    answersAs,
    onBehalfOf: inNobodysName(people, right.onBehalfOf, employeeId) ? null : (people.get(right.onBehalfOf)?.name ?? null),
  };
}

/** A fact as the step reads it; something else where it does not. */
function readIn<T>(facts: Facts, fact: Fact<T>, otherwise: T): T {
  return facts.provided.has(fact.key) ? factOf(facts, fact) : otherwise;
}

/** What was answered before: this run's own turns first, then the rest in the order of the year. */
function ownRunFirst(answers: ReadonlyMap<string, unknown>, own: string): Record<string, unknown> {
  const entries = [...answers];
  return Object.fromEntries([...entries.filter(([key]) => key.startsWith(own)), ...entries.filter(([key]) => !key.startsWith(own))]);
}

/** What was handed in when the task was given back last: whoever looks at it again sees what changed since. */
async function lookedAtOf(tx: Tx, { participantId, step, occasion }: TaskRow, { key, returnsTo }: Turn): Promise<TaskDetail['lookedAt']> {
  if (returnsTo === undefined) return null;
  const found = await tx.first<{ answers: Record<string, unknown> }>(
    `select given.answers from task back join task given on given.step_run_id = back.step_run_id and given.turn = $5
        and given.outcome = 'done' and given.round <= back.round
      where back.participant_id = $1 and back.step = $2 and back.occasion = $3 and back.turn = $4 and back.outcome = 'returned'
      order by back.round desc, given.round desc limit 1`,
    [participantId, step, occasion, key, returnsTo],
  );
  return found?.answers ?? null;
}

async function nipOf(tx: Tx, employeeId: string): Promise<string> {
  return (await tx.of(employee).one({ id: employeeId }, 'nip'))?.nip ?? '';
}

/** The writer's own draft: drafts are read by account, never by role. */
async function draftOf(tx: Tx, person: Person, taskId: string): Promise<TaskDetail['draft']> {
  const draft = await tx.of(taskDraft).one({ taskId, accountId: person.accountId }, 'answers', 'savedAt');
  return draft === undefined ? null : { answers: draft.answers, savedAt: draft.savedAt.toISOString() };
}

const at = (run: Pick<StepRun, 'step' | 'occasion'>) => (each: ActAtStep) => each.step === run.step && each.occasion === run.occasion;

function toldAt({ step: _step, occasion: _occasion, ...act }: ActAtStep): StepAct {
  return act;
}
