/** The parts of a workbook by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A sheet as the workbook names it. */
interface NamedSheet {
  /** The part that holds its cells. */
  readonly part: string;
  /** Whether whoever opens the workbook does not see it. */
  readonly isHidden: boolean;
}

/** The sheets of a workbook, in its order. */
export function sheetsOf(parts: Parts): NamedSheet[] {
  const text = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8');
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, isHidden: /hidden$/i.test(attribute(tag, 'state')) };
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}
