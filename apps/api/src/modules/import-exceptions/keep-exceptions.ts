import { Injectable } from '@nestjs/common';
import type { NoteImportException } from '@siklus/contracts/import-exceptions';
import { maskNumber, may, plainNumber, Refusal, withoutTextSign, type AuditAction } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { importException } from '../../tables/import-exception.table.js';
import { unit } from '../../tables/unit.table.js';

/** Whom an exception is about, and the unit whose administrators care for it. */
interface About {
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly lineage: readonly string[];
}

/** Keeps the list of people whose rows imports leave out. */
@Injectable()
export class KeepExceptions {
  /** Notes somebody, also one who is not kept; gives the id. Refuses who is out of reach, himself, and whoever is excepted already. */
  async note(tx: Tx, person: Person, { reason, unitId, name, ...asked }: NoteImportException): Promise<string> {
    const nip = plainNumber(String(withoutTextSign(asked.nip)));
    const about = (await keptUnder(tx, nip)) ?? (await strangerIn(tx, unitId));
    judge(person, 'import-exception.note', about);
    if (!/^(\d{18}|P-.+)$/.test(nip)) throw Refusal.at('nip', 'NIP_LENGTH', { value: maskNumber(nip) });
    // Of two desks that note the same person at once the second one sees that the first has.
    await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.exception'), hashtext($1))`, [nip]);
    const id = newId();
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(importException).insert({
      id,
      nip,
      name: about.employeeId === null ? name : null,
      unitId: about.unitId,
      kind: asked.kind,
      lastDay: asked.lastDay,
      reasonId: because.reasonId,
      madeBy: person.accountId,
      madeAt: () => 'business_now()',
    });
    const now = await tx.rows<{ id: string; state: string; lineage: string[] | null }>(
      `select x.id, x.state, u.lineage from import_exception_now x left join unit u on u.id = x.unit_id
        where x.nip = $1 and (x.state = 'active' or x.id = $2)`,
      [nip, id],
    );
    if (now.some((each) => each.id === id && each.state === 'over')) throw Refusal.at('lastDay', 'EXCEPTION_OVER');
    // One of another office is not told of; it concerns files that this one does not bring.
    const isSeen = ({ lineage }: (typeof now)[number]) => may(person, 'import-exception.end', { lineage: lineage ?? [] }) === 'allowed';
    if (now.some((each) => each.id !== id && isSeen(each))) throw Refusal.at('nip', 'EXCEPTION_KEPT');
    await trail(tx, person, { action: 'import-exception.noted', id, about }, { kind: asked.kind, lastDay: asked.lastDay, ...because });
    return id;
  }

  /** Takes one away; refuses one beyond the person's reach as unknown, and one that counts no more. */
  async end(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const kept = await tx.first<About & { state: string }>(
      `select e.id as "employeeId", x.unit_id as "unitId", coalesce(u.lineage, '{}') as lineage, n.state
         from import_exception x join import_exception_now n on n.id = x.id
         left join employee e on e.nip = x.nip left join unit u on u.id = x.unit_id
        where x.id::text = $1 for update of x`,
      [id],
    );
    judge(person, 'import-exception.end', kept ?? { lineage: [] });
    if (kept === undefined) throw new Refusal('NOT_FOUND');
    if (kept.state !== 'active') throw new Refusal('EXCEPTION_ENDED');
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(importException).update({ id }, { endedAt: () => 'business_now()', endReasonId: because.reasonId });
    await trail(tx, person, { action: 'import-exception.ended', id, about: kept }, { ...because });
  }
}

/** The person of this number with his unit: the one where he is now, or was last; undefined where nobody is kept under it. */
function keptUnder(tx: Tx, nip: string): Promise<About | undefined> {
  return tx.first<About>(
    `select e.id as "employeeId", u.id as "unitId", coalesce(u.lineage, '{}') as lineage from employee e
       left join lateral (select unit_id from assignment a where a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT')
         and a.starts_at <= business_now() order by a.starts_at desc limit 1) a on true
       left join unit u on u.id = a.unit_id where e.nip = $1`,
    [nip],
  );
}

async function strangerIn(tx: Tx, unitId: string | null): Promise<About> {
  const place = unitId === null ? undefined : await tx.of(unit).one({ id: unitId }, 'lineage');
  if (unitId !== null && place === undefined) throw Refusal.at('unitId', 'NOT_FOUND');
  return { employeeId: null, unitId, lineage: place?.lineage ?? [] };
}

/** Of somebody who is kept his own trail tells it, else that of the unit. */
async function trail(
  tx: Tx,
  { accountId }: Person,
  of: { readonly action: AuditAction & `import-exception.${string}`; readonly id: string; readonly about: About },
  told: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { action, id, about } = of;
  const ofUnit = about.unitId === null ? 'system' : (`unit:${about.unitId}` as const);
  const stream = about.employeeId === null ? ofUnit : (`employee:${about.employeeId}` as const);
  await appendAudit(tx, { stream, action, actor: accountId, body: { id, ...told } });
}
