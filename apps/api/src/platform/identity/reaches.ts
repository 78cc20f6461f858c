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
