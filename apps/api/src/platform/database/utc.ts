/** SQL that writes a moment as the API does: RFC 3339 in UTC, null stays null. */
export function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * The same of a moment that SQL gave as text (`due_at::text`), in a session of UTC. Pages of the engine read thousands of moments;
 * as Date objects each would be parsed and written again.
 */
export function instantOf(text: string): string {
  const fraction = text.charAt(19) === '.' ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
