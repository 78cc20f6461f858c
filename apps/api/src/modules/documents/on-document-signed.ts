import { Injectable } from '@nestjs/common';
import { documentSigned } from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { postAs } from '../../workflow/closers.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

// Domain rule R-ROLE-3: a signed document keeps the people as they were, not as they are when it is read: the employee on the day it is
// signed, and whoever took a turn, with the post he held then, as what he acted and on whose behalf. Nobody else is named. Of several
// rounds the newest answer stays, with whoever gave it; where silence answered, nobody did.
const person = (who: 'closed_by' | 'closed_for') => `(
  select jsonb_build_object('nip', e.nip, 'name', act.${who}_name, 'rank', e.rank, 'position', act.${who}_post, 'unit', u.name)
    from employee e
    left join assignment a on a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT')
     and a.starts_at <= act.closed_at and a.ends_at > act.closed_at
    left join unit u on u.id = a.unit_id
   where e.id = act.${who})`;

// Each document looks up its acts, and each act its people, by their keys: joined as a whole, the people of a page were compared each with
// each, since PostgreSQL expects a handful of rows where there are thousands.
const freeze = (asked: string) => `
with signed as materialized (
  select x.participant_id, x.step, x.occasion,
         jsonb_build_object(
           'employee', jsonb_build_object('nip', e.nip, 'name', e.name, 'rank', e.rank, 'position', a.position, 'unit', u.name),
           'year', x.year, 'step', x.step, 'occasion', x.occasion, 'answers', w.answers, 'acts', w.acts) as body
    from ${asked}
    join employee e on e.id = x.employee_id
    left join current_assignment a on a.employee_id = e.id
    left join unit u on u.id = a.unit_id
    cross join lateral (
      select jsonb_object_agg(act.turn, act.answers) as answers,
             jsonb_agg(jsonb_build_object(
               'turn', act.turn, 'outcome', act.outcome, 'at', ${utc('act.closed_at')},
               'by', coalesce(${person('closed_by')},
                 case when act.closed_by_name is not null then jsonb_build_object('name', act.closed_by_name) end),
               'as', ${postAs('act.closed_as', 'act.closed_for_post', 'null')},
               'onBehalfOf', ${person('closed_for')}) order by act.closed_at, act.turn) as acts
        from (select distinct on (t.turn) t.* from task t
               where t.participant_id = x.participant_id and t.step = x.step and t.occasion = x.occasion and t.state = 'done'
               order by t.turn, t.round desc) act) w
)
insert into signed_document (participant_id, step, occasion, version, body, hash, signed_at)
select participant_id, step, occasion,
       coalesce((select max(version) from signed_document old
         where old.participant_id = signed.participant_id and old.step = signed.step and old.occasion = signed.occasion), 0) + 1,
       body, sha256(convert_to(body::text, 'UTF8')), $6
  from signed`;

const types = { participant_id: 'uuid', employee_id: 'uuid', year: 'int', step: 'text', occasion: 'text' };

/** Freezes a hashed snapshot of a finished step; later edits make a new version and never change a signed one. */
@Injectable()
export class OnDocumentSigned {
  constructor(effects: EffectHandlers) {
    effects.register(documentSigned, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<null>[], { now }: Moments): Promise<void> {
    const asked = page.map(({ subject, step, occasion }) => ({
      participant_id: subject.participantId,
      employee_id: subject.employeeId,
      year: subject.year,
      step,
      occasion,
    }));
    const { from, values } = rowset(types, asked);
    await tx.run(freeze(from), [...values, now]);
  }
}
