import { Inject, Injectable } from '@nestjs/common';
import type { Receipt } from '@siklus/contracts/receipts';
import type { Registry, Text } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { Settings } from '../../platform/settings.js';
import { drawQr } from '../../platform/signing/draw-qr.js';
import { closers } from '../../workflow/closers.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';
import { visitDocument } from '../../workflow/readable-document.js';
import { readReceipt } from '../../workflow/receipts.js';
import { registryToken } from '../../workflow/registry-token.js';

interface Row extends Pick<Receipt, 'code' | 'taskId' | 'by' | 'onBehalfOf'> {
  readonly claims: string;
  readonly signature: Buffer;
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly turn: string;
  readonly ownLabel: Text | null;
}

/** Reads the receipts of documents. */
@Injectable()
export class DocumentReceipts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** All of a document, the newest first, each with the QR code that leads to its check and holds its whole proof. */
  of(person: Person, participantId: string): Promise<Receipt[]> {
    return this.unitOfWork.run(async (tx) => {
      const { id } = await visitDocument(tx, person, 'participant.read', participantId);
      const rows = await tx.rows<Row & Record<string, unknown>>(
        `select r.code, r.claims, r.signature, t.id as "taskId", t.step, s.step_version as "stepVersion", t.occasion, t.turn,
                ${closers.by} as by, ${closers.onBehalfOf} as "onBehalfOf",
                ${ownLabel({ cycleId: 't.cycle_id', step: 't.step', occasion: 't.occasion' })} as "ownLabel"
           from receipt r join task t on t.id = r.task_id join step_run s on s.id = t.step_run_id
          where r.participant_id = $1 order by r.at desc, r.code`,
        [id],
      );
      return rows.map((row) => this.shown(row));
    });
  }

  private shown({ taskId, by, onBehalfOf, ...row }: Row): Receipt {
    const { code, claims, proof } = readReceipt(row);
    return {
      code,
      taskId,
      kind: claims.kind,
      label: labelOf(this.registry, row),
      turnLabel: turnLabelOf(this.registry, row, row.turn),
      by,
      onBehalfOf,
      at: claims.at,
      claims,
      proof,
      // What stands behind the # is not sent to the server when the address is opened.
      qr: drawQr(`${this.settings.url}/check/${code}#${proof}`),
    };
  }
}
