/** SQL that writes a moment as the API does: RFC 3339 in UTC, null stays null. */
export function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

// A cycle has few moments and many rows that name them, so each text is turned once. Not many are kept: a text is a piece of the row it
// came in and keeps all of that; where people act one by one, each has moments of his own.
const kept = 1_000;
const instants = new Map<string, string>();

/** The same of a moment that SQL gave as text (`due_at::text`) or in JSON, in a session of UTC. */
export function instantOf(text: string): string {
  const known = instants.get(text);
  if (known !== undefined) return known;
  if (instants.size >= kept) instants.clear();
  const fraction = text.charAt(19) === '.' ? /^\d{1,3}/.exec(text.slice(20))?.[0].padEnd(3, '0') : '000';
  const instant = `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
  instants.set(text, instant);
  return instant;
}
