/** What must hold of ratings as other systems told them. */
export const inboundRatingInvariants = [
  {
    name: 'I79 a rating of another system is what its trail told last',
    sql: `with told as (
            select distinct on (body ->> 'id') body ->> 'id' as id, action, body from audit_entry
             where action in ('rating.told', 'rating.put-back') order by body ->> 'id', recorded_at desc, n desc)
          select r.id as place from inbound_rating r left join told t on t.id = r.id::text
           where t.id is null or t.action = 'rating.told' and (t.body ->> 'result', t.body ->> 'behaviour', t.body ->> 'predicate')
             is distinct from (r.result, r.behaviour, r.predicate)`,
  },
] as const;
