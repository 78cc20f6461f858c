import { Inject, Injectable } from '@nestjs/common';
import { isFact, type Context, type Fact, type Read, type Registry, type StepRun } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { FactProviders } from './fact-providers.js';
import { registryToken } from './registry-token.js';
import type { Subject } from './subject.js';

export type BaseFacts = Context['facts'];

/** A participant whose answers are asked for, at one of its runs. */
export interface Asked {
  readonly subject: Subject;
  readonly run: StepRun | undefined;
  /** Whether a person is at the form, who is asked about what is doubtful. */
  readonly isAsked?: boolean;
}

/** Loads what turns read, for a page of participants: one statement for all answers and one for each fact. */
@Injectable()
export class LoadFacts {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly providers: FactProviders,
  ) {}

  /** What a command needs: the reads of the turns it moves. */
  ofTurns(tx: Pick<Tx, 'rows' | 'together'>, page: readonly Asked[]): Promise<Map<string, BaseFacts>> {
    return this.load(tx, page, ({ step, stepVersion, turn }, isAsked) => {
      const found = this.registry.get(step, stepVersion).turns.find(({ key }) => key === turn);
      return found === undefined ? [] : [...found.reads, ...(isAsked ? found.doubts.flatMap(({ reads }) => reads) : [])];
    });
  }

  /** What a screen needs: the reads of all turns of the step, and what was answered in it. */
  ofSteps(tx: Pick<Tx, 'rows' | 'together'>, page: readonly Asked[]): Promise<Map<string, BaseFacts>> {
    return this.load(tx, page, ({ step, stepVersion }) =>
      this.registry.get(step, stepVersion).turns.flatMap(({ key, reads, shows }) => [{ step, turn: key }, ...reads, ...shows]),
    );
  }

  private async load(
    tx: Pick<Tx, 'rows' | 'together'>,
    page: readonly Asked[],
    readsOf: (run: StepRun, isAsked: boolean) => readonly Read[],
  ): Promise<Map<string, BaseFacts>> {
    const turns = new Set<string>();
    const readers = new Map<Fact<unknown>, Set<Subject>>();
    const reading: string[] = [];
    for (const { subject, run, isAsked = false } of page) {
      const reads = run === undefined ? [] : readsOf(run, isAsked);
      if (reads.length > 0) reading.push(subject.participantId);
      for (const read of reads)
        if (!isFact(read)) turns.add(`${read.step}/${read.turn}`);
        else readers.set(read, (readers.get(read) ?? new Set()).add(subject));
    }
    const provided = new Map<string, Map<string, unknown>>(page.map(({ subject }) => [subject.participantId, new Map()]));
    const providing = [...readers].map(([fact, subjects]) => async () => {
      for (const [participantId, value] of await this.providers.load(tx, fact, [...subjects]))
        provided.get(participantId)?.set(fact.key, value);
    });
    const [answers] = await tx.together(() => loadAnswers(tx, reading, turns), ...providing);
    return new Map(
      page.map(({ subject: { participantId, status, positionType, position } }) => [
        participantId,
        {
          employee: { status, positionType, position },
          answers: answers.get(participantId) ?? new Map<string, unknown>(),
          provided: provided.get(participantId) ?? new Map<string, unknown>(),
        },
      ]),
    );
  }
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
