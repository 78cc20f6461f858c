import type { ParticipantDetail } from '@siklus/contracts/participants';
import { answerStateOf, isPartyTo, type AnswerState, type Facts, type Registry, type StepRun, type TakenTurn } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { mayOf } from '../platform/identity/judge.js';
import { actorIn, type Person } from '../platform/identity/person.js';
import { unit } from '../tables/unit.table.js';
import type { Subject } from './subject.js';

/** A step of an occasion. */
type Place = Pick<StepRun, 'step' | 'occasion'>;

/** Why somebody is not shown an answer; null where he is. */
type Kept = ParticipantDetail['runs'][number]['turns'][number]['kept'];

/** A turn that was taken in a document. */
interface Taken extends TakenTurn, Place {
  readonly id: string;
  readonly isAnswered: boolean;
  /** Whether whoever took it took it back since, and so before anybody had opened it. */
  readonly isTakenBack: boolean;
  /** Whether the reader wrote it, or it was written in his name. */
  readonly isOwn: boolean;
}

/** What somebody may read of what was handed in in a document. */
export interface DocumentReading {
  /** Why the answer of this task is not for him; null where it is. */
  readonly keptAs: (taskId: string) => Kept;
  /** Whether he has a part in what is decided in the step. */
  readonly isPartyTo: (place: Place) => boolean;
  /** The facts as he may see them: without what was handed in last at a turn, where that is not for him. */
  readonly factsFor: (facts: Facts) => Facts;
}

/**
 * What was handed in and is not decided, or never was, is for the parties to its step and for who administers the unit; what was taken back
 * unread for its writer alone. All other readers of the document see that it was handed in, and what was decided.
 */
export async function readingOf(tx: Tx, registry: Registry, person: Person, subject: Subject): Promise<DocumentReading> {
  const lineage = (await tx.of(unit).one({ id: subject.unitId }, 'lineage'))?.lineage ?? [];
  const administers = mayOf(person, ['bulk.act'], { lineage }).length > 0;
  const context = { actor: actorIn(person, lineage), line: subject.line };
  const taken = await takenIn(tx, subject, person.employeeId);
  const states = statesOf(registry, subject, taken);
  const parts = new Set(
    runsOf(subject)
      .filter(({ step, stepVersion }) => administers || isPartyTo(registry.get(step, stepVersion), context))
      .map(placeOf),
  );
  const whyKept = (each: Taken): Kept => {
    if (each.isOwn) return null;
    if (each.isTakenBack) return 'TAKEN_BACK';
    return states.get(each.id) === 'decided' || parts.has(placeOf(each)) ? null : 'UNDECIDED';
  };
  const kept = new Map(taken.map((each) => [each.id, whyKept(each)]));
  const keptAs = (taskId: string): Kept => kept.get(taskId) ?? null;
  const newest = new Map(taken.filter(({ isAnswered }) => isAnswered).map((each) => [`${placeOf(each)}/${each.turn}`, each.id]));
  return {
    keptAs,
    isPartyTo: (place) => parts.has(placeOf(place)),
    factsFor: (facts) => ({
      ...facts,
      answers: new Map([...facts.answers].filter(([key]) => keptAs(newest.get(key) ?? '') === null)),
    }),
  };
}

/** How far each answer of a document has come, by its task; one that was taken back is dropped. */
export async function answerStatesOf(tx: Tx, registry: Registry, subject: Subject): Promise<ReadonlyMap<string, AnswerState>> {
  return statesOf(registry, subject, await takenIn(tx, subject, null));
}

function statesOf(registry: Registry, subject: Subject, taken: readonly Taken[]): Map<string, AnswerState> {
  return new Map(
    runsOf(subject).flatMap((run) => {
      const own = taken.filter((each) => placeOf(each) === placeOf(run));
      const definition = registry.get(run.step, run.stepVersion);
      return own.map((each) => [each.id, answerStateOf(definition, run, each, own)] as const);
    }),
  );
}

const runsOf = ({ progress }: Subject): readonly StepRun[] => progress.read().runs;
const placeOf = ({ step, occasion }: Place): string => `${step}/${occasion}`;

/** The turns that were taken, in the order in which a newer answer follows an older one. */
function takenIn(tx: Tx, { participantId }: Subject, reader: string | null): Promise<Taken[]> {
  return tx.rows<Taken & Record<string, unknown>>(
    `select t.id, t.step, t.occasion, t.turn, t.round, t.outcome, t.answers is not null as "isAnswered",
            (t.step, t.occasion, t.turn, t.round::text) in (
              select e.body ->> 'step', e.body ->> 'occasion', e.body ->> 'turn', e.body -> 'values' ->> 'round' from audit_entry e
               where e.stream = 'participant:' || t.participant_id and e.action = 'turn.taken-back') as "isTakenBack",
            coalesce($2::uuid in (t.closed_by, t.closed_for), false) as "isOwn"
       from task t where t.participant_id = $1 and t.outcome in ('done', 'lapsed') order by t.round, t.id`,
    [participantId, reader],
  );
}
