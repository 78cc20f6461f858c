import type { CatalogueCourse, Context, Registry, StepRun } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Subject } from './subject.js';

export type BaseFacts = Context['facts'];

/** A participant whose answers are asked for, at one of its runs. */
export interface Asked {
  readonly subject: Subject;
  readonly run: StepRun | undefined;
}

/** What a command needs: the reads of the turn it moves. */
export function readsOfTurn(registry: Registry, { step, stepVersion, turn }: StepRun): readonly string[] {
  return registry.get(step, stepVersion).turns.find(({ key }) => key === turn)?.reads ?? [];
}

/** What a screen needs: the reads of all turns of the step, and what was answered in it. */
export function readsOfStep(registry: Registry, { step, stepVersion }: StepRun): readonly string[] {
  return registry.get(step, stepVersion).turns.flatMap(({ key, reads }) => [`${step}/${key}`, ...reads]);
}

/** Loads the answers, courses and hours that are read at the given runs, for a page of participants. */
export async function loadFacts(
  tx: Pick<Tx, 'rows'>,
  registry: Registry,
  page: readonly Asked[],
  readsOf = readsOfStep,
): Promise<Map<string, BaseFacts>> {
  const reads = new Set<string>();
  const participants: string[] = [];
  for (const { subject, run } of page) {
    const own = run === undefined ? [] : readsOf(registry, run);
    if (own.length > 0) participants.push(subject.participantId);
    for (const read of own) reads.add(read);
  }
  const catalogueNeeded = reads.delete('catalogue');
  const answers = await loadAnswers(tx, participants, reads);
  const catalogue = catalogueNeeded ? await loadCatalogue(tx) : [];
  const hours = catalogueNeeded
    ? await loadHours(
        tx,
        page.map(({ subject }) => subject),
      )
    : new Map<string, number>();
  return new Map(
    page.map(({ subject }) => [
      subject.participantId,
      {
        employee: { status: subject.status, positionType: subject.positionType, position: subject.position },
        answers: answers.get(subject.participantId) ?? new Map<string, unknown>(),
        catalogue,
        trainingHours: hours.get(subject.participantId) ?? 0,
      },
    ]),
  );
}

async function loadAnswers(
  tx: Pick<Tx, 'rows'>,
  participants: readonly string[],
  turns: ReadonlySet<string>,
): Promise<Map<string, Map<string, unknown>>> {
  const byParticipant = new Map<string, Map<string, unknown>>();
  if (turns.size === 0) return byParticipant;
  // In the order they were opened: the newest answer of a turn overwrites the older ones.
  const rows = await tx.rows<{ participant_id: string; key: string; answers: unknown }>(
    `select participant_id, step || '/' || occasion || '/' || turn as key, answers
       from task where participant_id = any($1::uuid[]) and state = 'done' and answers is not null and step || '/' || turn = any($2::text[])
      order by round, id`,
    [participants, [...turns]],
  );
  for (const row of rows) {
    const answers = byParticipant.get(row.participant_id) ?? new Map<string, unknown>();
    answers.set(row.key, row.answers);
    byParticipant.set(row.participant_id, answers);
  }
  return byParticipant;
}

function loadCatalogue(tx: Pick<Tx, 'rows'>): Promise<CatalogueCourse[]> {
  return tx.rows<CatalogueCourse>('select code, title, hours, tags from course where active order by code');
}

/** Hours already approved for the same person in the same year, in any cycle. */
async function loadHours(tx: Pick<Tx, 'rows'>, subjects: readonly Subject[]): Promise<Map<string, number>> {
  const rows = await tx.rows<{ participant_id: string; hours: number }>(
    `select p.id as participant_id, sum(t.hours)::int as hours
       from participant p
       join cycle c on c.id = p.cycle_id
       join participant other on other.employee_id = p.employee_id
       join cycle oc on oc.id = other.cycle_id and oc.year = c.year
       join training_recommendation t on t.participant_id = other.id
      where p.id = any($1::uuid[])
        and t.version = (select max(version) from training_recommendation newest where newest.participant_id = t.participant_id)
      group by p.id`,
    [subjects.map((subject) => subject.participantId)],
  );
  return new Map(rows.map((row) => [row.participant_id, row.hours]));
}
