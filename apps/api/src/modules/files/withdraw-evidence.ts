import { Inject, Injectable } from '@nestjs/common';
import type { Evidence } from '@siklus/contracts/evidence';
import {
  isWithinYear,
  Refusal,
  whyEvidenceStays,
  type EvidenceState,
  type KeptEvidence,
  type Registry,
  type SentTurn,
} from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { evidence } from '../../tables/evidence.table.js';
import { storedFile } from '../../tables/stored-file.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { evidenceOf } from '../../workflow/evidence.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { registryToken } from '../../workflow/registry-token.js';
import { documentOfPiece } from './judge-evidence.js';

interface Piece extends KeptEvidence {
  readonly state: EvidenceState;
  readonly at: string;
  readonly fileId: string | null;
}

/** Lets the employee take back evidence that he sent by mistake, while nobody has built upon it. */
@Injectable()
export class WithdrawEvidence {
  constructor(@Inject(registryToken) private readonly registry: Registry) {}

  /** What was sent stays in the trail with its sum; of the file nothing else does. Its bytes are for whoever asked to remove. */
  async withdraw(tx: Tx, person: Person, id: string, reason: string): Promise<Evidence> {
    const participantId = await documentOfPiece(tx, person, id);
    const [subject] = await loadSubjects(tx, [participantId]);
    if (subject === undefined) throw new Refusal('NOT_FOUND');
    const { employeeId, progress } = subject;
    judge(person, 'evidence.add', { lineage: [], employeeId, relations: employeeId === person.employeeId ? ['self'] : [] });
    const piece = await tx.first<Piece & Record<string, unknown>>(
      `select e.state, e.file_id as "fileId", e.indicator, e.period, extract(month from n.day)::int as month,
              ${utc('e.at')} as at
         from evidence e left join progress_note n on n.id = e.note_id where e.id = $1`,
      [id],
    );
    if (piece === undefined) throw new Refusal('NOT_FOUND');
    const { state, runs } = progress.read();
    if (state !== 'active' || !isWithinYear(this.registry, runs)) throw new Refusal('EVIDENCE_CLOSED');
    const bar = whyEvidenceStays(this.registry, { runs, sent: await sentTurns(tx, participantId) }, piece);
    if (bar !== null) throw new Refusal(bar);
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(evidence).update({ id }, { state: 'WITHDRAWN', withdrawnAt: () => 'business_now()', withdrawnReasonId: because.reasonId });
    if (piece.fileId !== null) await tx.of(storedFile).update({ id: piece.fileId }, { scan: 'WITHDRAWN' });
    await appendToDocument(tx, {
      participantId,
      action: 'evidence.withdrawn',
      actor: person.accountId,
      body: { evidenceId: id, fileId: piece.fileId, ...because },
    });
    const told = (await evidenceOf(tx, person, subject)).find((each) => each.id === id);
    if (told === undefined) throw new Error('The evidence vanished');
    return told;
  }
}

/** When each turn of the document was sent last. */
function sentTurns(tx: Tx, participantId: string): Promise<SentTurn[]> {
  return tx.rows<SentTurn & Record<string, unknown>>(
    `select step, occasion, turn, ${utc('max(closed_at)')} as at from task where participant_id = $1 and outcome = 'done'
      group by step, occasion, turn`,
    [participantId],
  );
}
