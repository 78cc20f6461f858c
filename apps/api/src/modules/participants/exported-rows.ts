import type { DocumentExport } from '@siklus/contracts/document-export';
import { localDateOf, startOfDay, zones, type Zone } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';

type Rows<Part extends keyof DocumentExport['stated']> = DocumentExport['stated'][Part];

/** Whose document it is, and where its trail ends. */
export async function headOf(tx: Tx, id: string): Promise<Omit<DocumentExport['document'], 'state' | 'zone'>> {
  const head = await tx.first<Omit<DocumentExport['document'], 'state' | 'zone'>>(
    `select p.id, p.year, e.nip, e.name, u.code as "unitCode",
            jsonb_build_object('entries', p.audit_n, 'head', encode(p.audit_head, 'hex')) as trail
       from participant p join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id where p.id = $1`,
    [id],
  );
  if (head === undefined) throw new Error(`The document ${id} is gone`);
  return head;
}

/** What was handed in, in the order of the trail, with what that commits to. */
export function answersOf(tx: Tx, id: string): Promise<(DocumentExport['answers'][number] & { readonly taskId: string })[]> {
  return tx.rows(
    `select t.id as "taskId", t.step, t.occasion, t.turn, t.round, ${utc('t.closed_at')} as at, a.n as entry, t.answers,
            rtrim(translate(encode(t.salt, 'base64'), '+/', '-_'), '=') as salt, a.body ->> 'committed' as committed
       from task t join audit_entry a on a.stream = 'participant:' || t.participant_id and a.action = 'turn.completed'
        and a.body ->> 'step' = t.step and a.body ->> 'occasion' = t.occasion and a.body ->> 'turn' = t.turn
        and (a.body -> 'values' ->> 'round')::int = t.round
      where t.participant_id = $1 and t.outcome = 'done' and t.answers is not null order by a.n`,
    [id],
  );
}

/** What was confirmed of results that no longer supported what they had named. */
export function tiesOf(tx: Tx, id: string): Promise<DocumentExport['ties']> {
  return tx.rows(
    `select plan_version as "planVersion", ${utc('at')} as at,
            (select jsonb_agg(result - 'before' order by place)
               from jsonb_array_elements(results) with ordinality r(result, place)) as results
       from tie_confirmation where participant_id = $1 order by id`,
    [id],
  );
}

/** In which step, and for which occasion of it, each version of the plan was agreed. */
export async function planPlacesOf(tx: Tx, id: string): Promise<ReadonlyMap<number, { readonly step: string; readonly occasion: string }>> {
  const rows = await tx.rows<{ version: number; step: string; occasion: string }>(
    'select version, step, occasion from plan where participant_id = $1',
    [id],
  );
  return new Map(rows.map(({ version, ...place }) => [version, place]));
}

/** Every rating that was settled, those that another one replaced since included. */
export function ratingsOf(tx: Tx, id: string): Promise<Rows<'ratings'>> {
  return tx.rows(
    `select step, occasion, version, result, behaviour, predicate, plan_version as "planVersion", ${utc('settled_at')} as "settledAt",
            ${utc('final_at')} as "finalAt"
       from rating where participant_id = $1 order by settled_at, step collate "C", occasion collate "C", version`,
    [id],
  );
}

/** The zone in which a result was received that is final from this moment on: the only one in which a day begins then. */
export function zoneReceived(finalAt: string, otherwise: Zone): Zone {
  return zones.find((zone) => startOfDay(localDateOf(finalAt, zone), zone) === finalAt) ?? otherwise;
}

/** Every recommendation of courses that was approved. */
export function recommendationsOf(tx: Tx, id: string): Promise<Rows<'recommendations'>> {
  return tx.rows(
    `select version, ${utc('min(approved_at)')} as "approvedAt",
            jsonb_agg(jsonb_build_object('courseCode', course_code, 'hours', hours, 'reason', reason) order by course_code collate "C")
              as courses
       from training_recommendation where participant_id = $1 group by version order by version`,
    [id],
  );
}

/** What was signed, to the letter. */
export function signedOf(tx: Tx, id: string): Promise<DocumentExport['signed']> {
  return tx.rows(
    `select step, occasion, version, ${utc('signed_at')} as "signedAt", body::text as text, encode(hash, 'hex') as hash
       from signed_document where participant_id = $1 order by signed_at, step collate "C", occasion collate "C", version`,
    [id],
  );
}
