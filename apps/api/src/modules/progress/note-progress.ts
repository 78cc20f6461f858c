import { Inject, Injectable } from '@nestjs/common';
import type { NoteProgress as Noted, PinIndicators } from '@siklus/contracts/progress-notes';
import {
  indicatorsOf,
  isCounted,
  isWithinYear,
  momentOnDevice,
  progressDay,
  Refusal,
  type DeviceTimes,
  type Indicator,
  type Instant,
  type Registry,
} from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { pinnedIndicators } from '../../tables/pinned-indicators.table.js';
import { progressNote } from '../../tables/progress-note.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { plansOf } from '../../workflow/document-plans.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { noteCommitted } from '../../workflow/progress-notes.js';
import { registryToken } from '../../workflow/registry-token.js';
import type { Subject } from '../../workflow/subject.js';

/** Entries as they came: with what their device says of when they were written, where they come from one. */
type Arrived = Omit<Noted, 'deviceAt'> & { readonly device?: DeviceTimes | undefined };

/** Lets the employee note progress on indicators of the agreed plan, until the year is signed. */
@Injectable()
export class NoteProgress {
  constructor(@Inject(registryToken) private readonly registry: Registry) {}

  /** Writes all entries and what the trail commits to, or none; a document of somebody else is unknown. */
  async note(tx: Tx, person: Person, participantId: string, { notes, day: asked, planVersion, device }: Arrived): Promise<void> {
    const subject = await ownDocument(tx, person, participantId);
    const now = await this.demandOpen(tx, subject);
    const plans = await plansOf(tx, participantId);
    const version = planVersion ?? plans.at(-1)?.version ?? 0;
    const plan = plans.find((each) => each.version === version);
    const known = new Map((plan === undefined ? [] : indicatorsOf(plan)).map(({ indicator }) => [indicator.key, indicator]));
    notes.forEach((each, at) => demandFitting(known.get(each.indicator), each, `notes.${at}`));
    await demandNew(
      tx,
      notes.flatMap(({ id }) => id ?? []),
    );
    // On a plan nobody notes anything before it is agreed.
    const written = (device && momentOnDevice(device, now, plan?.agreedAt ?? now)) ?? now;
    const day = progressDay({ asked, now, written, zone: subject.zone, year: subject.year });

    for (const { id = newId(), indicator, value = null, note = null } of notes) {
      const said = { indicator, planVersion: version, day, note };
      const { salt, hash } = commitment(noteCommitted({ ...said, value, writtenAt: written }));
      await tx.of(progressNote).insert({
        id,
        participantId,
        ...said,
        value: value === null ? null : String(value),
        salt,
        at: new Date(now),
        writtenAt: new Date(written),
      });
      await appendToDocument(tx, {
        participantId,
        action: 'progress.noted',
        actor: person.accountId,
        body: { committed: hash, noteId: id, indicator, planVersion: version },
      });
    }
  }

  /** Keeps which indicators come first where he notes progress. */
  async pin(tx: Tx, person: Person, participantId: string, { indicators }: PinIndicators): Promise<void> {
    await this.demandOpen(tx, await ownDocument(tx, person, participantId));
    const plan = (await plansOf(tx, participantId)).at(-1);
    const known = new Set(plan === undefined ? [] : indicatorsOf(plan).map(({ indicator }) => indicator.key));
    const unknown = indicators.findIndex((each) => !known.has(each));
    if (unknown >= 0) throw Refusal.at(`indicators.${unknown}`, 'PROGRESS_INDICATOR_UNKNOWN');
    await tx.of(pinnedIndicators).put({ participantId, indicators: [...new Set(indicators)] });
  }

  /** The moment of business time. Refuses what comes after the year, or outside a cycle that is under way. */
  private async demandOpen(tx: Tx, { participantId, progress }: Subject): Promise<Instant> {
    const { now, isRunning } = await momentOf(tx, participantId);
    const { state, runs } = progress.read();
    if (state !== 'active' || !isRunning || !isWithinYear(this.registry, runs)) throw new Refusal('PROGRESS_CLOSED');
    return now.toISOString();
  }
}

interface Moment {
  readonly now: Date;
  readonly isRunning: boolean;
}

/** The document, locked, where it is the person's own. */
async function ownDocument(tx: Tx, person: Person, participantId: string): Promise<Subject> {
  const [subject] = await loadSubjects(tx, [participantId]);
  if (subject === undefined) throw new Refusal('NOT_FOUND');
  const { employeeId } = subject;
  judge(person, 'progress.write', { lineage: [], employeeId, relations: employeeId === person.employeeId ? ['self'] : [] });
  return subject;
}

/** A number where the target is one, words where it is not. */
function demandFitting(indicator: Indicator | undefined, { value, note }: Noted['notes'][number], source: string): void {
  if (indicator === undefined) throw Refusal.at(`${source}.indicator`, 'PROGRESS_INDICATOR_UNKNOWN');
  if (isCounted(indicator.target) && value === undefined) throw Refusal.at(`${source}.value`, 'PROGRESS_NEEDS_NUMBER');
  if (!isCounted(indicator.target) && note === undefined) throw Refusal.at(`${source}.note`, 'PROGRESS_NEEDS_NOTE');
}

/** Refuses entries that are there already under one of these ids, which their device gave. */
async function demandNew(tx: Tx, ids: readonly string[]): Promise<void> {
  const kept = await tx.first('select from progress_note n where n.id = any($1::uuid[])', [ids]);
  if (kept !== undefined || new Set(ids).size < ids.length) throw new Refusal('PROGRESS_NOTED_BEFORE');
}

/** Business time, and whether the cycle is under way, which is not closed meanwhile. */
async function momentOf(tx: Tx, participantId: string): Promise<Moment> {
  const found = await tx.first<Moment & Record<string, unknown>>(
    `select business_now() as now, c.state = 'open' as "isRunning"
       from cycle c join participant p on p.cycle_id = c.id where p.id = $1 for key share of c`,
    [participantId],
  );
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}
