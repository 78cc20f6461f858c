/** SQL for where each role reaches that an account (an SQL expression) holds or will hold: lineages, null for one without a limit. */
export function reachesOf(account: string): string {
  return `(select coalesce(json_agg(gu.lineage), '[]') from role_grant g left join unit gu on gu.id = g.unit_id
    where g.account_id = ${account} and (g.valid_to is null or g.valid_to >= grant_day(g.unit_id)))`;
}

/** SQL for the roles that an account (an SQL expression) holds today, as grants. */
export function grantsOf(account: string): string {
  return `coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) order by g.role) from role_grant g
    where g.account_id = ${account} and (g.valid_from is null or g.valid_from <= grant_day(g.unit_id))
      and (g.valid_to is null or g.valid_to >= grant_day(g.unit_id))), '[]')`;
}

/** SQL for whether the token in a row `k` works: neither revoked nor run out, and whoever made it may still sign in. */
const isTokenInForce = `(k.revoked_at is null and k.expires_at > clock_timestamp()
  and exists (select from account o where o.id = k.owner_id and o.disabled_at is null))`;

/** SQL for whether an account `a` is open to whoever comes with what proves it. */
export const isOpen = `(a.disabled_at is null
  and not exists (select from api_token k where k.account_id = a.id and not ${isTokenInForce}))`;

/**
 * SQL for the roles that somebody may use today, as grants: of a person his own; of a token, an account `a` of its own, those of whoever
 * made it, where its unit and theirs meet, for its actions alone.
 */
export const grantsNow = `case a.kind when 'person' then ${grantsOf('a.id')} else coalesce((
  select json_agg(json_build_object('role', g.role, 'unitId', case when k.unit_id is null or gu.lineage @> array[k.unit_id]
      then g.unit_id else k.unit_id end, 'only', k.actions) order by g.role)
    from api_token k join role_grant g on g.account_id = k.owner_id
    left join unit gu on gu.id = g.unit_id left join unit ku on ku.id = k.unit_id
   where k.account_id = a.id and (g.valid_from is null or g.valid_from <= grant_day(g.unit_id))
     and (g.valid_to is null or g.valid_to >= grant_day(g.unit_id))
     and (k.unit_id is null or g.unit_id is null or gu.lineage @> array[k.unit_id] or ku.lineage @> array[g.unit_id])), '[]') end`;
