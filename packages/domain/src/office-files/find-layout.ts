import { sameWord } from '../people/named-entry.js';
import { isBlank } from '../people/staff-list/columns.js';
import { deepest } from '../people/staff-list/find-table.js';
import type { Cell, Sheet } from '../people/staff-list/sheet.js';
import { headingsOf, type Layout } from './layout.js';
import { toldText } from './cells.js';

/** A file whose form is known: its headings, what stands above and what stands below them. */
export interface KnownFile {
  readonly layout: Layout;
  readonly header: readonly Cell[];
  readonly headingLine: number;
  /** What stands above the headings, line by line. */
  readonly titles: readonly string[];
  readonly encoding?: Sheet['encoding'];
  readonly sheetsLeft?: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/**
 * Knows a file by its headings, which stand in one of the first twenty rows of any sheet: of all layouts whose marks are there the one of
 * which most headings are. Undefined where it is none of them. Other sheets of the same form are named, and not read.
 */
export function findLayout(sheets: readonly Sheet[], layouts: readonly Layout[]): KnownFile | undefined {
  const known = layouts.map((layout) => ({
    layout,
    all: words(headingsOf(layout)),
    marks: layout.knownBy.map((mark) => words([mark].flat())),
  }));
  let best: { sheet: Sheet; at: number; layout: Layout; hits: number } | undefined;
  const alike: { sheet: Sheet; layout: Layout }[] = [];
  for (const sheet of sheets)
    for (const [at, cells] of sheet.rows.slice(0, deepest).entries()) {
      const there = words(cells.map((cell) => String(cell ?? '')));
      for (const { layout, all, marks } of known) {
        if (marks.some((mark) => ![...mark].some((word) => there.has(word)))) continue;
        if (sheet.rows.slice(at + 1).some((row) => !isBlank(row))) alike.push({ sheet, layout });
        const hits = [...there].filter((word) => all.has(word)).length;
        if (hits > (best?.hits ?? 0)) best = { sheet, at, layout, hits };
      }
    }
  if (best === undefined) return undefined;
  const { sheet, at, layout } = best;
  const left = new Set(alike.filter((each) => each.layout === layout && each.sheet !== sheet).map(({ sheet: { name } }) => name));
  return {
    layout,
    header: sheet.rows[at] ?? [],
    headingLine: at + 1,
    titles: sheet.rows.slice(0, at).flatMap((cells) => [...new Set(cells.map(toldText).filter((text) => text !== ''))].join(' ') || []),
    ...(sheet.encoding === undefined ? {} : { encoding: sheet.encoding }),
    ...(left.size === 0 ? {} : { sheetsLeft: [...left] }),
    rows: sheet.rows.slice(at + 1).map((cells, index) => ({ line: at + index + 2, cells })),
  };
}

function words(headings: readonly string[]): ReadonlySet<string> {
  return new Set(headings.map(sameWord).filter((word) => word !== ''));
}
