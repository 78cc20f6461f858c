import type { ParticipantDetail } from '@siklus/contracts/participants';
import { bulkActKinds, dayInWords, fill, leavingCauses, type LeavingCause, type Registry, type Text } from '@siklus/domain';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import { orSystem } from '../../platform/audit/or-system.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { labelOf } from '../../workflow/labels.js';

type DocumentAct = ParticipantDetail['acts'][number];

/** What was done to a document as a whole since its cycle runs, oldest first: when, by whom and why; also where it was undone since. */
export async function documentActsOf(tx: Tx, registry: Registry, participantId: string): Promise<DocumentAct[]> {
  const rows = await tx.rows<Omit<DocumentAct, 'cause' | 'missed'> & { readonly cause: LeavingCause | null }>(
    `select case e.action when 'resumed' then 'taken-back' else e.action end as kind,
            ${utc('e.at')} as at, ${orSystem('coalesce(r.by_name, a.display_name)')} as by,
            e.body -> 'values' ->> 'cause' as cause, r.text as reason
       from audit_entry e left join account a on a.id::text = e.actor left join given_reason r on r.id = ${reasonOfEntry}
      where e.stream = 'participant:' || $1 and e.action in ('joined', 'withdrawn', 'closed', 'resumed', 'reopened') order by e.n`,
    [participantId],
  );
  const withdrawals = rows.some(({ kind }) => kind === 'withdrawn') ? await missedBy(tx, participantId) : [];
  return rows.map((row) => ({
    ...row,
    cause: row.cause === null ? null : leavingCauses[row.cause],
    missed: withdrawals.filter(({ since }) => row.kind === 'withdrawn' && since === row.at).map((act) => missedWords(registry, act)),
  }));
}

/** A mass act that moved the others of a cycle while a document was withdrawn. */
interface Missed {
  /** When the document was withdrawn. */
  readonly since: string;
  readonly kind: 'extend' | 'skip' | 'reopen';
  readonly line: { readonly step: string; readonly stepVersion: number; readonly occasion: string; readonly label?: Text | null } | null;
  readonly dueOn: string | null;
}

/** The mass acts over the unit of the document, of more than one person, from each of its withdrawals until it came back. */
function missedBy(tx: Tx, participantId: string): Promise<Missed[]> {
  return tx.rows<Missed>(
    `select ${utc('e.at')} as since, o.kind, o.command ->> 'dueOn' as "dueOn",
            (select line from jsonb_array_elements(c.schedule) line
              where line ->> 'step' = o.command ->> 'step' and line ->> 'occasion' = coalesce(o.command ->> 'occasion', '')) as line
       from participant p join cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id
       join audit_entry e on e.stream = 'participant:' || p.id and e.action = 'withdrawn'
       join bulk_operation o on o.cycle_id = p.cycle_id and o.kind in ('extend', 'skip', 'reopen') and o.total > 1 and o.done > 0
        and o.unit_id = any(u.lineage) and o.created_at >= e.at
        and o.created_at < coalesce((select min(back.at) from audit_entry back
              where back.stream = e.stream and back.action = 'resumed' and back.n > e.n), 'infinity')
      where p.id = $1 order by o.created_at`,
    [participantId],
  );
}

/** "Ubah batas waktu: Penilaian akhir, sampai 3 Desember 2026". */
function missedWords(registry: Registry, { kind, line, dueOn }: Missed): Text {
  const { label: act } = bulkActKinds[kind];
  if (line === null) return act;
  const step = labelOf(registry, { ...line, ownLabel: line.label ?? null });
  if (dueOn === null) return fill({ id: '{act}: {step}', en: '{act}: {step}' }, { act, step });
  return fill({ id: '{act}: {step}, sampai {day}', en: '{act}: {step}, until {day}' }, { act, step, day: dayInWords(dueOn) });
}
