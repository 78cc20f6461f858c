import { Injectable } from '@nestjs/common';
import type { TrailEntry } from '@siklus/contracts/audit-entries';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { Refusal, scopeOf, wordsOfAction } from '@siklus/domain';
import { chainStart, linkOf, type AuditRecord } from '../../platform/audit/chain.js';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { ownNamesOfEntry } from '../../workflow/labels.js';
import { actorOfEntry, peopleOfEntry, whyOfEntry } from '../../workflow/turn-of-entry.js';

type Head = Omit<DocumentTrail, 'brokenAt' | 'entries'> & { readonly audit_n: number; readonly audit_head: Buffer };
type Row = Omit<TrailEntry, 'words' | 'at' | 'hash'> & { readonly at: Date; readonly recordedAt: Date; readonly hash: Buffer };

/** Reads the trail of one document and follows its chain of seals. */
@Injectable()
export class DocumentTrails {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused as unknown when the document lies outside what the person may audit; his own never does. */
  get(person: Person, participantId: string): Promise<DocumentTrail> {
    return this.unitOfWork.run(async (tx) => {
      const values: unknown[] = [participantId];
      const scope = scopeCondition(scopeOf(person.grants, 'audit.read'), person, { lineage: 'u.lineage', self: 'p.employee_id' }, values);
      const head = await tx.first<Head>(
        `select p.id, p.employee_id as "employeeId", e.name as "employeeName", c.year, u.name as "unitName", u.zone, p.audit_n, p.audit_head
           from participant p join employee e on e.id = p.employee_id join cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id
             where p.id = $1 and ${scope}`,
        values,
      );
      if (head === undefined) throw new Refusal('NOT_FOUND');
      await recordVisits(tx, person, [participantId], 'trail');
      const { audit_n: length, audit_head: seal, ...document } = head;
      const rows = await rowsOf(tx, participantId);
      const entries = rows.map(({ recordedAt: _recordedAt, ...row }) => ({
        ...row,
        words: wordsOfAction(row.action),
        at: row.at.toISOString(),
        hash: row.hash.toString('hex'),
      }));
      return { ...document, brokenAt: firstBroken(rows, length, seal), entries };
    });
  }
}

function rowsOf(tx: Tx, participantId: string): Promise<Row[]> {
  return tx.rows<Row>(
    `select e.stream || '/' || e.n as id, e.stream, e.n, e.action, e.at, e.recorded_at as "recordedAt", e.actor,
      ${actorOfEntry.name} as "actorName", ${actorOfEntry.post} as "actorPost",
      ${actorOfEntry.onBehalfOf} as "onBehalfOf",
      ${whyOfEntry} as reason, e.body, ${peopleOfEntry} as people, ${ownNamesOfEntry('p.cycle_id')} as "ownNames", e.hash
       from audit_entry e join participant p on p.id = $1 left join account a on a.id = case when e.actor ~ '^[0-9a-f-]{36}$'
         then e.actor::uuid end left join given_reason r on r.id = ${reasonOfEntry}
      where e.stream = 'participant:' || p.id order by e.n`,
    [participantId],
  );
}

/** The first line that was changed, is missing, or stands beyond the end that the document itself knows. */
function firstBroken(rows: readonly Row[], length: number, seal: Buffer): number | null {
  let prev: Buffer = chainStart;
  for (const [index, { stream, n, action, at, recordedAt, actor, body, hash }] of rows.entries()) {
    const record: AuditRecord = { stream, n, action, at: at.toISOString(), recordedAt: recordedAt.toISOString(), actor, body };
    if (n !== index + 1 || !hash.equals(linkOf(prev, record))) return index + 1;
    prev = hash;
  }
  return rows.length === length && prev.equals(seal) ? null : rows.length + 1;
}
