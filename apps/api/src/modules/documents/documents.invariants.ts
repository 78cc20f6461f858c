import { utc } from '../../platform/database/utc.js';
import { postAs } from '../../workflow/closers.js';
import type { Invariant } from '../../platform/invariant.js';

/** What a signed document consists of. */
const parts = ['employee', 'year', 'step', 'occasion', 'answers', 'acts'];

/** What must hold of signed documents. */
export const documentInvariants: readonly Invariant[] = [
  {
    name: 'I27 a signed document still has the hash it was signed with',
    sql: `select participant_id as place from signed_document where hash <> sha256(convert_to(body::text, 'UTF8'))`,
  },
  {
    name: 'I38 a signed document names its employee and those who took its turns, and nobody else',
    sql: `select s.participant_id as place from signed_document s
            join participant p on p.id = s.participant_id join employee e on e.id = p.employee_id
          where s.body #>> '{employee,nip}' <> e.nip
            or exists (select from jsonb_object_keys(s.body) named(key) where key <> all('{${parts.join(',')}}'))
            or exists (select from jsonb_array_elements(s.body -> 'acts') act where not exists (
              select from task t left join employee taker on taker.id = t.closed_by left join employee head on head.id = t.closed_for
               where t.participant_id = s.participant_id and t.step = s.step and t.occasion = s.occasion and t.state = 'done'
                 and t.turn = act ->> 'turn' and t.outcome = act ->> 'outcome' and ${utc('t.closed_at')} = act ->> 'at'
                 and t.closed_by_name is not distinct from act #>> '{by,name}'
                 and t.closed_by_post is not distinct from act #>> '{by,position}' and taker.nip is not distinct from act #>> '{by,nip}'
                 and t.closed_for_name is not distinct from act #>> '{onBehalfOf,name}'
                 and case when t.closed_for is not null then t.closed_for_post end is not distinct from act #>> '{onBehalfOf,position}'
                 and ${postAs('t.closed_as', 't.closed_for_post', 'null')} is not distinct from act ->> 'as'
                 and head.nip is not distinct from act #>> '{onBehalfOf,nip}'))`,
  },
];
