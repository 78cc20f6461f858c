import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { numberOf } from '@siklus/domain';
import type { Cell, Form, Part } from '../../platform/printing/form.js';

/** So many of the head's results stand side by side; more go below. */
const beside = 4;

type Column = RoleMatrix['results'][number];
type Row = RoleMatrix['rows'][number];

/** Who does what for which of the head's results (PermenPANRB 6/2022): people as rows, results as columns. */
export function roleMatrixForm(matrix: RoleMatrix, { agency, madeAt }: { readonly agency: string; readonly madeAt: string }): Form {
  const { name, position, unitName, year, results, rows, hidden } = matrix;
  const blocks = Array.from({ length: Math.ceil(results.length / beside) }, (_, at) => results.slice(at * beside, (at + 1) * beside));
  return {
    title: `Matriks peran hasil ${year}: ${unitName}`,
    heading: ['Matriks pembagian peran dan hasil', unitName],
    agency,
    period: `1 Januari s.d. 31 Desember ${year}`,
    wide: true,
    madeAt,
    parts: [
      { kind: 'words', text: [`Pimpinan: ${name}`, position].filter(Boolean).join(', ') },
      ...(hidden === 0
        ? []
        : [{ kind: 'words', text: `${hidden} bawahan lain tidak ditampilkan karena di luar kewenangan pencetak.` } as const]),
      ...(rows.length === 0 ? [{ kind: 'words', text: 'Tidak ada bawahan.' } as const] : blocks.map((block): Part => tableOf(rows, block))),
    ],
  };
}

function tableOf(rows: readonly Row[], block: readonly Column[]): Part {
  return {
    kind: 'table',
    columns: [0, 4, ...block.map(() => 5)],
    head: ['No', 'Pegawai', ...block.map(({ key, title }) => `${numberOf(key)}. ${title}`)],
    rows: rows.map((row, at): Cell[] => [
      String(at + 1),
      [row.name, row.position].filter(Boolean).join('\n'),
      ...block.map(({ key }) => cellOf(row, key)),
    ]),
  };
}

function cellOf({ cells, planVersion }: Row, key: string): string {
  const { results = [], expected = null } = cells.find((cell) => cell.key === key) ?? {};
  const own = results.map(({ title, way }) => `${title}${way === 'DIRECT' ? '' : ' (tidak langsung)'}`);
  // What the plan took up stands there as its result.
  const open = expected === null || expected.uptake === 'TAKEN' ? [] : [`Diharapkan: ${expected.text}`];
  return [...(planVersion === null ? ['Belum ada SKP'] : []), ...own, ...open].join('\n\n') || '-';
}
