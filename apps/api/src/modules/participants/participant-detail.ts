import { Inject, Injectable } from '@nestjs/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { DocumentRating } from '@siklus/contracts/ratings';
import {
  awaitedRun,
  heldSince,
  intervalsOf,
  isEnded,
  isWithinYear,
  mayTakeBack,
  repairOf,
  type Registry,
  type StepRun,
} from '@siklus/domain';
import { In } from 'typeorm';
import { businessNow } from '../../platform/business-now.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { actorOf, type Person } from '../../platform/identity/person.js';
import { holdingsOf, type NamedHolding } from '../../workflow/document-holdings.js';
import { DocumentView } from '../../workflow/document-view.js';
import { registryToken } from '../../workflow/registry-token.js';
import { turnLabelOf } from '../../workflow/labels.js';
import { plansOf } from '../../workflow/document-plans.js';
import { inNobodysName } from '../../workflow/load-line.js';
import { noteOpened } from '../../workflow/note-opened.js';
import { evidenceOf } from '../../workflow/evidence.js';
import { requestsOf } from '../../workflow/open-requests.js';
import { progressOf } from '../../workflow/progress-notes.js';
import { ratingsOf } from '../../workflow/document-ratings.js';
import { mayRemark, remarksOf, takesRemarks } from '../../workflow/remarks.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { closers } from '../../workflow/closers.js';
import { assignmentsOf } from '../../workflow/team-assignments.list.js';
import { stepActsOf, type ActAtStep } from '../../workflow/step-acts.js';
import { readingOf, type DocumentReading } from '../../workflow/undecided.js';
import { actingPostIn, type Subject } from '../../workflow/subject.js';
import { stepNames, type StepNames } from '../../workflow/step-names.js';
import { employee } from '../../tables/employee.table.js';
import { cycle } from '../../tables/cycle.table.js';
import { pinnedIndicators } from '../../tables/pinned-indicators.table.js';
import { template } from '../../tables/template.table.js';
import { disabledAccountsOf, type DisabledAccounts } from './disabled-accounts.js';
import { documentActsOf } from './document-acts.js';
import { partiesAtEnd, partiesNow } from './document-parties.js';
import { trainingOf } from './document-training.js';
import { participants, shown } from './participants.list.js';
import { outdatedBy, recommendedState } from './recommended-state.js';
import { supportedPeopleOf } from './supported-people.js';

type Run = ParticipantDetail['runs'][number];
type TurnView = Run['turns'][number];
type TurnRow = Omit<TurnView, 'label'> & { readonly id: string; readonly step: string; readonly occasion: string };

/** What is read of a document for all its runs. */
interface Told {
  readonly turns: readonly TurnRow[];
  readonly ratings: readonly DocumentRating[];
  readonly acts: readonly ActAtStep[];
  readonly holdings: readonly NamedHolding[];
  readonly readAt: string;
  readonly subject: Subject;
  readonly disabled: DisabledAccounts;
}

/** One person's document: every step in words, who holds it, since when, due when, and what was answered. */
@Injectable()
export class ParticipantDetails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  get(person: Person, id: string): Promise<ParticipantDetail> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.lists.kept(participants, person, id, { tx });
      const subject = await this.documents.subject(tx, id);
      await recordVisits(tx, person, [id], 'document');
      await noteOpened(tx, person, id);
      const { supervisorId, supervisorAs, higherOfficialId, higherOfficialAs, position, endedAt } =
        row.state === 'active' ? partiesNow(subject) : await partiesAtEnd(tx, subject);
      const { runs } = subject.progress.read();
      const holders = runs.flatMap((run) => run.task ?? []).flatMap(({ holderId, deputies }) => [holderId, ...deputies]);
      const names = await namesOf(tx, [supervisorId, higherOfficialId, ...holders]);
      const reading = await readingOf(tx, this.registry, person, subject);
      const turns = await turnsOf(tx, reading, id);
      const ratings = await ratingsOf(tx, id);
      const acts = await stepActsOf(tx, id, reading);
      const wholeActs = await documentActsOf(tx, this.registry, id);
      const holdings = await holdingsOf(tx, id);
      const readAt = await businessNow(tx);
      const isRunning = (await tx.of(cycle).one({ id: row.cycleId }, 'state'))?.state === 'open';
      const labels = await stepNames(tx, this.registry, id);
      const document = shown(person, row);
      const takesThem = takesRemarks(this.registry, subject, isRunning);
      const disabled = await disabledAccountsOf(tx, person, subject, runs);
      const nameOf = (employeeId: string | null) => (employeeId === null ? null : (names.get(employeeId) ?? null));
      return {
        ...document,
        may: [...document.may, ...mayRemark(person, subject, takesThem)],
        isRunning,
        acts: wholeActs,
        requests: isRunning ? requestsOf(this.registry, person, subject) : [],
        ended: isEnded(row.state) ? (wholeActs.findLast(({ kind }) => kind === 'withdrawn' || kind === 'closed') ?? null) : null,
        readAt,
        template: subject.templateVersion === null ? null : await templateOf(tx, subject.templateVersion),
        position,
        supervisorName: nameOf(supervisorId),
        supervisorAs,
        supportedPeople: await supportedPeopleOf(tx, id, supervisorId),
        higherOfficialName: nameOf(higherOfficialId),
        higherOfficialAs,
        runs: runs.map((run) => ({
          ...this.runOf(run, labels, nameOf, { turns, ratings, acts, holdings, readAt, subject, disabled }),
          waitsFor: this.waitsFor(run, runs, readAt, labels, nameOf),
          takeBack: isRunning ? this.takeBackOf(run, turns, { actor: actorOf(person), line: subject.line }) : null,
        })),
        notable: row.state === 'active' && isWithinYear(this.registry, runs),
        ...(await trainingOf(tx, subject, { endedAt, recommended: recommendedState(this.registry, runs, turns, acts), reading })),
        plans: await plansOf(tx, id),
        progress: await progressOf(tx, id, 3),
        pins: person.employeeId === subject.employeeId ? await pinsOf(tx, id) : [],
        evidence: await evidenceOf(tx, person, subject),
        remarks: await remarksOf(tx, person, subject, { isOpen: takesThem }),
        assignments: await assignmentsOf(tx, person, id),
        visits: person.employeeId === subject.employeeId ? await visitsOf(tx, id) : [],
      };
    });
  }

  /** The turn that was handed in last, where the reader may take it back. */
  private takeBackOf(run: StepRun, turns: readonly TurnRow[], reader: Parameters<typeof mayTakeBack>[3]): string | null {
    const last = turns.findLast(({ step, occasion, outcome }) => step === run.step && occasion === run.occasion && outcome === 'done');
    return last !== undefined && run.task !== null && mayTakeBack(this.registry, run, last.turn, reader) ? last.id : null;
  }

  private waitsFor(
    run: StepRun,
    runs: readonly StepRun[],
    now: string,
    labels: StepNames,
    nameOf: (id: string | null) => string | null,
  ): Run['waitsFor'] {
    const awaited = run.state === 'scheduled' && run.opensAt <= now ? awaitedRun(this.registry, runs, run) : undefined;
    if (awaited === undefined) return null;
    const holderId = awaited.task?.holderId ?? null;
    return { label: labels(awaited), holderId, holderName: nameOf(holderId), pool: awaited.task?.pool ?? null };
  }

  private runOf(
    run: StepRun,
    labels: StepNames,
    nameOf: (id: string | null) => string | null,
    { turns, ratings, acts, holdings, readAt, subject, disabled }: Told,
  ): Omit<Run, 'waitsFor' | 'takeBack'> {
    const here = (each: { step: string; occasion: string }) => each.step === run.step && each.occasion === run.occasion;
    const rating = ratings.find(here) ?? null;
    const ownActs = acts.filter(here);
    const held = holdings.filter(here);
    const taken = turns.filter(here);
    /** As people count it: what was taken back before anybody had looked at it makes no round. */
    const counted = (round: number) => round - taken.filter((each) => each.outcome === 'taken-back' && each.round < round).length;
    const { holderId = null, onBehalfOf = null } = run.task ?? {};
    const inHisName = onBehalfOf !== null && !inNobodysName(subject.people, onBehalfOf, holderId);
    return {
      step: run.step,
      occasion: run.occasion,
      label: labels(run),
      state: run.state,
      turn: run.turn,
      turnLabel: run.turn === null ? null : turnLabelOf(this.registry, run, run.turn),
      taskId: run.task?.id ?? null,
      holderId: run.task?.holderId ?? null,
      holderName: nameOf(run.task?.holderId ?? null),
      pool: run.task?.pool ?? null,
      holderAs: actingPostIn(subject, holderId, onBehalfOf),
      onBehalfOfName: inHisName ? (held.at(-1)?.onBehalfOfName ?? null) : null,
      deputies: (run.task?.deputies ?? []).flatMap((id) => nameOf(id) ?? []),
      since: run.task === null ? run.blockedAt : (heldSince(held) ?? run.task.opensAt),
      late: run.task?.late ?? false,
      remindedAt: run.task?.remindedAt ?? null,
      opensAt: run.opensAt,
      dueAt: run.task?.dueAt ?? run.dueAt,
      dueBefore: run.dueBefore,
      round: counted(run.round),
      cause: run.cause,
      isSilent: run.state === 'done' && taken.findLast(({ round }) => round === run.round)?.outcome === 'lapsed',
      unmet: run.unmet.map((need) => ({ need, ...repairOf(this.registry, need), disabled: disabled.get(need) ?? null })),
      turns: taken.map(({ id: _id, step: _step, occasion: _occasion, ...turn }) => ({
        ...turn,
        round: counted(turn.round),
        label: turnLabelOf(this.registry, run, turn.turn),
      })),
      holdings: intervalsOf(held, readAt).map(({ step: _step, occasion: _occasion, onBehalfOf: _head, ...holding }) => holding),
      acts: ownActs.map(({ step: _step, occasion: _occasion, ...act }) => act),
      outdatedBy: outdatedBy(this.registry, run, taken, acts).map(labels),
      rating,
      isRatingOutdated: rating !== null && ownActs.some(({ kind, at }) => kind === 'reopen' && at > rating.settledAt),
    };
  }
}

async function templateOf(tx: Tx, version: number): Promise<NonNullable<ParticipantDetail['template']>> {
  const now = await tx.of(template).one({ active: true }, 'version');
  return { version, inForce: now?.version ?? version };
}

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await tx.of(employee).all({ id: In(ids.filter((id) => id !== null)) }, 'id', 'name');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function turnsOf(tx: Tx, { keptAs }: DocumentReading, participantId: string): Promise<TurnRow[]> {
  const rows = await tx.rows<Omit<TurnRow, 'kept'>>(
    `select t.id, t.step, t.occasion, t.turn, t.outcome, ${closers.by} as by,
            ${closers.onBehalfOf} as "onBehalfOf", ${utc('t.opens_at')} as "openedAt", ${utc('t.closed_at')} as "closedAt", t.round,
            t.answers, t.reason
       from task t where t.participant_id = $1 order by t.opens_at, t.id`,
    [participantId],
  );
  return rows.map((row) => {
    const kept = keptAs(row.id);
    return { ...row, answers: kept === null ? row.answers : null, kept };
  });
}

/** The indicators that the employee put first where he notes progress. */
async function pinsOf(tx: Tx, participantId: string): Promise<string[]> {
  return (await tx.of(pinnedIndicators).one({ participantId }, 'indicators'))?.indicators ?? [];
}

function visitsOf(tx: Tx, participantId: string): Promise<ParticipantDetail['visits']> {
  return tx.rows<ParticipantDetail['visits'][number]>(
    `select a.display_name as name, v.kind, v.visited_as as "visitedAs", ${utc('v.at')} as at
       from document_visit v join account a on a.id = v.account_id where v.participant_id = $1
      order by v.at desc, a.display_name, v.kind limit 50`,
    [participantId],
  );
}
