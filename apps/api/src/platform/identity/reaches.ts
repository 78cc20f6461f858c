/** SQL for where each role reaches that an account (an SQL expression) holds or will hold: lineages, null for one without a limit. */
export function reachesOf(account: string): string {
  return `(select coalesce(json_agg(gu.lineage), '[]') from role_grant g left join unit gu on gu.id = g.unit_id
    where g.account_id = ${account} and (g.valid_to is null or g.valid_to >= grant_day(g.unit_id)))`;
}
