import { Injectable } from '@nestjs/common';
import { receiptClaims, type ReceiptClaims, type ReceiptKind } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { codeOf } from '../platform/readable-code.js';
import { SigningKey } from '../platform/signing/signing-key.js';
import { receipt } from '../tables/receipt.table.js';

/** SQL for the SHA-256 of what a closed task `t` holds, in words: of its answers as PostgreSQL writes them. */
export const answersHash = `encode(sha256(convert_to(t.answers::text, 'UTF8')), 'hex')`;

/** SQL for the document that was signed by closing the task `t`, called `s`; nothing where the step went on after it. */
export const signedByTask = `lateral (select encode(d.hash, 'hex') as hash from signed_document d
   where d.participant_id = t.participant_id and d.step = t.step and d.occasion = t.occasion and d.signed_at = t.closed_at
   order by d.version desc limit 1) s on true`;

/** A receipt with the code by which it is asked for. */
export interface Receipt {
  readonly code: string;
  readonly claims: ReceiptClaims;
  /** What was signed and its signature, in one line that holds letters of addresses only. */
  readonly proof: string;
}

/** Gives receipts: proofs of what somebody handed in that he keeps, and that nobody can make who has not the key of the installation. */
@Injectable()
export class Receipts {
  constructor(private readonly key: SigningKey) {}

  /** The code of the receipt for a task that was completed in this transaction. */
  async give(tx: Tx, taskId: string): Promise<string> {
    const row = await tx.first<Omit<ReceiptClaims, 'siklus' | 'kind'> & { isSigned: boolean }>(
      `select t.participant_id as document, t.step, t.occasion, t.turn, t.round, coalesce(e.nip, t.closed_by_name) as by,
              ${utc('t.closed_at')} as at, coalesce(s.hash, ${answersHash}) as hash, s.hash is not null as "isSigned"
         from task t left join employee e on e.id = t.closed_by left join ${signedByTask} where t.id = $1 and t.outcome = 'done'`,
      [taskId],
    );
    if (row === undefined) throw new Error(`Task ${taskId} was not completed`);
    const { isSigned, ...about } = row;
    const kind: ReceiptKind = isSigned ? 'signed' : 'submitted';
    const { document: participantId, at } = about;
    const claims = JSON.stringify(receiptClaims.parse({ siklus: 'receipt', kind, ...about }));
    const signature = this.key.sign(Buffer.from(claims));
    const code = codeOf(signature);
    await tx.of(receipt).insert({ code, participantId, taskId, claims, signature, at: new Date(at) });
    return code;
  }
}

/** What was signed and the signature over it, in one line. */
export function proofOf({ claims, signature }: { readonly claims: string; readonly signature: Buffer }): string {
  return `${Buffer.from(claims).toString('base64url')}.${signature.toString('base64url')}`;
}

/** A stored receipt, read. */
export function readReceipt(row: { readonly code: string; readonly claims: string; readonly signature: Buffer }): Receipt {
  return { code: row.code, claims: receiptClaims.parse(JSON.parse(row.claims)), proof: proofOf(row) };
}
