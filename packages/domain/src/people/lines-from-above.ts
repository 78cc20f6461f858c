/**
 * The people of a list in the order in which they can be written in portions: whoever is above somebody comes before him, by the line as
 * it will be. So nobody is written before a superior who is new, and no line that is half written leads back to itself. Who stands in a
 * circle that was there before comes where he is met.
 */
export function linesFromAbove(listed: Iterable<string>, supervisorOf: (nip: string) => string | null | undefined): string[] {
  const wanted = new Set(listed);
  const met = new Set<string>();
  const ordered: string[] = [];
  for (const nip of wanted) {
    const line: string[] = [];
    for (let at: string | null | undefined = nip; at != null && !met.has(at); at = supervisorOf(at)) {
      met.add(at);
      line.push(at);
    }
    ordered.push(...line.reverse().filter((each) => wanted.has(each)));
  }
  return ordered;
}
