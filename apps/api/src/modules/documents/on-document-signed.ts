import { Injectable } from '@nestjs/common';
import { documentSigned } from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

// Domain rule R-ROLE-3: a signed document keeps the people as they were, not as they are when it is read: the employee on the day it is
// signed, and whoever took a turn, with the post he held then and on whose behalf he acted. Nobody else is named. Of several rounds the
// newest answer stays, with whoever gave it; where silence answered, nobody did.
const freeze = (asked: string) => `
with asked as materialized (
  select * from ${asked}
), act as materialized (
  select distinct on (x.participant_id, x.step, x.occasion, t.turn) x.participant_id, x.step, x.occasion, t.turn, t.round, t.outcome,
         t.answers, t.closed_at, t.closed_by, t.closed_by_name, t.closed_by_post, t.closed_for, t.closed_for_name, t.closed_for_post
    from asked x join task t on t.participant_id = x.participant_id and t.step = x.step and t.occasion = x.occasion and t.state = 'done'
   order by x.participant_id, x.step, x.occasion, t.turn, t.round desc
), person as materialized (
  -- A supervisor of many is put together once.
  select x.id, x.at, x.name, jsonb_build_object('nip', e.nip, 'name', x.name, 'rank', e.rank, 'position', x.post,
      'unit', u.name) as body
    from (select closed_by as id, closed_at as at, closed_by_name as name, closed_by_post as post from act where closed_by is not null
          union select closed_for, closed_at, closed_for_name, closed_for_post from act where closed_for is not null) x
    join employee e on e.id = x.id
    left join assignment a on a.employee_id = x.id and a.kind in ('D', 'PJ', 'TT') and a.starts_at <= x.at and a.ends_at > x.at
    left join unit u on u.id = a.unit_id
), written as materialized (
  select act.participant_id, act.step, act.occasion, jsonb_object_agg(act.turn, act.answers) as answers,
         jsonb_agg(jsonb_build_object(
           'turn', act.turn, 'outcome', act.outcome, 'at', ${utc('act.closed_at')},
           'by', coalesce(taker.body, case when act.closed_by_name is not null then jsonb_build_object('name', act.closed_by_name) end),
           'onBehalfOf', head.body) order by act.closed_at, act.turn) as acts
    from act
    left join person taker on taker.id = act.closed_by and taker.at = act.closed_at and taker.name = act.closed_by_name
    left join person head on head.id = act.closed_for and head.at = act.closed_at and head.name = act.closed_for_name
   group by 1, 2, 3
), signed as materialized (
  select x.participant_id, x.step, x.occasion,
         jsonb_build_object(
           'employee', jsonb_build_object('nip', e.nip, 'name', e.name, 'rank', e.rank, 'position', a.position, 'unit', u.name),
           'year', x.year, 'step', x.step, 'occasion', x.occasion, 'answers', w.answers, 'acts', w.acts) as body
    from asked x
    join employee e on e.id = x.employee_id
    left join current_assignment a on a.employee_id = e.id
    left join unit u on u.id = a.unit_id
    left join written w on w.participant_id = x.participant_id and w.step = x.step and w.occasion = x.occasion
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
