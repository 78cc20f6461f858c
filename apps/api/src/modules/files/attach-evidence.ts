import { Inject, Injectable } from '@nestjs/common';
import type { AddEvidenceFile, AddEvidenceLink, Evidence } from '@siklus/contracts/evidence';
import {
  isWithinYear,
  momentOnDevice,
  officeYears,
  Refusal,
  scopeOf,
  type DeviceTimes,
  type MediaType,
  type Registry,
} from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import { businessNow } from '../../platform/business-now.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { newId } from '../../platform/new-id.js';
import { Settings } from '../../platform/settings.js';
import { evidence } from '../../tables/evidence.table.js';
import { storedFile } from '../../tables/stored-file.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentView } from '../../workflow/document-view.js';
import { evidenceCommitted, evidenceOf, mostEvidence } from '../../workflow/evidence.js';
import { registryToken } from '../../workflow/registry-token.js';
import type { Subject } from '../../workflow/subject.js';

/** A file that lies in the storage and wants its row. */
export interface ReadyFile {
  readonly id: string;
  readonly name: string;
  readonly type: MediaType;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where a file belongs, and what its device says of when it was made. */
type PlacedFile = Omit<AddEvidenceFile, 'capturedAt'> & { readonly device?: DeviceTimes | undefined };
type Place = Pick<AddEvidenceLink, 'indicator' | 'period' | 'noteId'>;

interface Target {
  readonly state: string;
  readonly cycle_state: string;
  readonly plan_version: number | null;
  readonly is_planned: boolean;
  readonly is_noted: boolean;
  readonly held: number;
}

/** No file was made before. */
const firstDay = `${officeYears.first}-01-01T00:00:00.000Z`;

/** Lets the employee attach evidence to an indicator of the agreed plan, until the year is signed. */
@Injectable()
export class AttachEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentView,
    private readonly settings: Settings,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Refuses whose document it is not, before a file is looked into: it is unknown. All else is judged with the writing. */
  async demandOwn(person: Person, participantId: string): Promise<void> {
    const { sql, values } = ownDocument(person, participantId);
    if ((await this.unitOfWork.read(sql, values)).length === 0) throw new Refusal('NOT_FOUND');
  }

  private async demand(tx: Tx, person: Person, participantId: string, place: Place): Promise<{ subject: Subject; planVersion: number }> {
    // Its lock first, by itself: what stands in it is then read, and counted, as whoever had it before has left it.
    const { sql, values } = ownDocument(person, participantId);
    if ((await tx.first(`${sql} for update`, values)) === undefined) throw new Refusal('NOT_FOUND');
    const target = await targetOf(tx, participantId, place);
    if (target === undefined) throw new Refusal('NOT_FOUND');
    const subject = await this.documents.subject(tx, participantId);
    const { runs } = subject.progress.read();
    const isRunning = target.state === 'active' && target.cycle_state === 'open';
    if (!isRunning || !isWithinYear(this.registry, runs) || target.plan_version === null) throw new Refusal('EVIDENCE_CLOSED');
    const isPeriod = place.period === '' || runs.some(({ occasion }) => occasion === place.period);
    if (!target.is_planned || !target.is_noted || !isPeriod) throw new Refusal('NOT_FOUND');
    if (target.held >= mostEvidence) throw new Refusal('EVIDENCE_TOO_MANY', { max: mostEvidence });
    return { subject, planVersion: target.plan_version };
  }

  /** Writes the row of a file and the piece of evidence that it is. */
  async addFile(tx: Tx, person: Person, participantId: string, { device, ...place }: PlacedFile, file: ReadyFile) {
    const { subject, planVersion } = await this.demand(tx, person, participantId, place);
    const now = await businessNow(tx);
    const capturedAt = device && momentOnDevice(device, now, firstDay);
    await tx.of(storedFile).insert({
      id: file.id,
      participantId,
      type: file.type,
      name: file.name,
      bytes: file.bytes,
      sha256: Buffer.from(file.sha256, 'hex'),
      accountId: person.accountId,
      capturedAt: capturedAt === undefined ? null : new Date(capturedAt),
      receivedAt: new Date(now),
      scan: this.settings.clamdUrl === undefined ? 'OFF' : 'WAITING',
      // It was read whole a moment ago; the next time is tonight.
      checkedAt: () => 'clock_timestamp()',
    });
    return this.add(tx, person, subject, { ...place, planVersion, title: file.name, link: null, file });
  }

  /** Writes a link, which nobody here follows. */
  async addLink(tx: Tx, person: Person, participantId: string, { title, link, ...place }: AddEvidenceLink): Promise<Evidence> {
    const { subject, planVersion } = await this.demand(tx, person, participantId, place);
    return this.add(tx, person, subject, { ...place, planVersion, title, link, file: null });
  }

  private async add(
    tx: Tx,
    person: Person,
    subject: Subject,
    piece: Place & { planVersion: number; title: string; link: string | null; file: ReadyFile | null },
  ): Promise<Evidence> {
    const { file, noteId = null, ...said } = piece;
    const id = newId();
    const { participantId } = subject;
    const { salt, hash } = commitment(evidenceCommitted({ ...said, sha256: file?.sha256 ?? null }));
    await tx.of(evidence).insert({
      id,
      participantId,
      ...said,
      noteId,
      fileId: file?.id ?? null,
      accountId: person.accountId,
      salt,
      at: () => 'business_now()',
    });
    await appendToDocument(tx, {
      participantId,
      action: 'evidence.added',
      actor: person.accountId,
      body: { committed: hash, evidenceId: id, fileId: file?.id ?? null, indicator: said.indicator, planVersion: said.planVersion },
    });
    const added = (await evidenceOf(tx, person, subject)).find((each) => each.id === id);
    if (added === undefined) throw new Error('The evidence was not stored');
    return added;
  }
}

/** Whether the document of this id is the person's own, as a statement that finds a row where it is. */
function ownDocument(person: Person, participantId: string): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [participantId];
  const own = scopeCondition(scopeOf(person.grants, 'evidence.add'), person, { self: 'p.employee_id' }, values);
  return { sql: `select from participant p where p.id = $1 and ${own}`, values };
}

function targetOf(tx: Tx, participantId: string, { indicator, noteId }: Place): Promise<Target | undefined> {
  const values: unknown[] = [participantId, indicator, noteId ?? null];
  return tx.first<Target & Record<string, unknown>>(
    `select p.state, c.state as cycle_state, n.version as plan_version,
            exists (select from plan_indicator i where i.plan_id = n.id and i.key = $2) as is_planned,
            $3::uuid is null or exists (select from progress_note o where o.id = $3 and o.participant_id = p.id and o.indicator = $2)
              as is_noted,
            (select count(*)::int from evidence e where e.participant_id = p.id) as held
       from participant p join cycle c on c.id = p.cycle_id
       left join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
      where p.id = $1 for key share of c`,
    values,
  );
}
