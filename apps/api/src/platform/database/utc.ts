/** SQL that writes a moment as the API does: RFC 3339 in UTC, null stays null. */
export function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
