import { Inject, Injectable } from '@nestjs/common';
import type { AddProgressNote, ProgressNote } from '@siklus/contracts/progress-notes';
import { mayNoteProgress, Refusal, scopeOf, type Registry } from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { DocumentView } from '../../workflow/document-view.js';
import { keepDocument } from '../../workflow/keep-document.js';
import { registryToken } from '../../workflow/registry-token.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { noteCommitted } from '../../workflow/progress-notes.js';

interface Target {
  readonly state: string;
  readonly cycle_state: string;
  readonly plan_version: number | null;
  /** Null where the plan in force has no such indicator. */
  readonly is_number: boolean | null;
}

/** Lets the employee note progress on an indicator of the agreed plan, until the year is signed. */
@Injectable()
export class ProgressNotesService {
  constructor(
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Writes the note and what the trail commits to; a document of somebody else is unknown. */
  async add(tx: Tx, person: Person, participantId: string, { indicator, value, note }: AddProgressNote): Promise<ProgressNote> {
    const target = await targetOf(tx, person, participantId, indicator);
    if (target === undefined) throw new Refusal('NOT_FOUND');
    const { progress } = await this.documents.subject(tx, participantId);
    const isNotable = mayNoteProgress(this.registry, progress.read().runs);
    if (target.state !== 'active' || target.cycle_state !== 'open' || !isNotable) throw new Refusal('PROGRESS_CLOSED');
    if (target.plan_version === null || target.is_number === null) throw new Refusal('NOT_FOUND');
    if (target.is_number && value === undefined) throw new Refusal('PROGRESS_NEEDS_NUMBER');
    if (!target.is_number && note === undefined) throw new Refusal('PROGRESS_NEEDS_NOTE');

    const id = newId();
    const { salt, hash } = commitment(
      noteCommitted({ indicator, planVersion: target.plan_version, value: value ?? null, note: note ?? null }),
    );
    const written = await tx.first<ProgressNote>(
      `insert into progress_note (id, participant_id, indicator, plan_version, value, note, salt, at)
       values ($1, $2, $3, $4, $5, $6, $7, business_now())
       returning id, indicator, plan_version as "planVersion", value::float8 as value, note, ${utc('at')} as at`,
      [id, participantId, indicator, target.plan_version, value ?? null, note ?? null, salt],
    );
    if (written === undefined) throw new Error('The note of progress was not stored');
    await appendToDocument(tx, {
      participantId,
      action: 'progress.noted',
      actor: person.accountId,
      body: { committed: hash, noteId: id, indicator, planVersion: target.plan_version },
    });
    return written;
  }
}

async function targetOf(tx: Tx, person: Person, participantId: string, indicator: string): Promise<Target | undefined> {
  await keepDocument(tx, participantId);
  const values: unknown[] = [participantId, indicator];
  const own = scopeCondition(scopeOf(person.grants, 'progress.write'), person, { self: 'p.employee_id' }, values);
  return tx.first<Target>(
    `select p.state, c.state as cycle_state, n.version as plan_version,
            case when i.key is null then null else i.target_text is null end as is_number
       from participant p join cycle c on c.id = p.cycle_id
       left join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
       left join plan_indicator i on i.plan_id = n.id and i.key = $2
      where p.id = $1 and ${own}`,
    values,
  );
}
