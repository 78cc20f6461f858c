import type { PlanVersion } from '@siklus/contracts/plans';
import { annexLists, annexNames, aspectNames, coreValues, perspectiveNames, type Zone } from '@siklus/domain';
import type { Cell, Form, Part } from '../../platform/printing/form.js';
import { targetInWords } from '../../platform/printing/in-words.js';
import { parties, signatory, type ActThen, type PersonThen } from './people.js';

/** What is read of a signed plan for its paper. */
export interface SignedPlan {
  readonly agency: string;
  readonly year: number;
  readonly zone: Zone;
  readonly plan: PlanVersion;
  readonly employee: PersonThen;
  readonly acts: readonly ActThen[];
}

type Result = PlanVersion['results'][number];
type Indicator = Result['indicators'][number];

/** A column of the table of results: its words, its share of the width, and what an indicator says in it. */
type Column = readonly [head: string, share: number, of: (indicator: Indicator) => string];

const target = ({ target: given }: Indicator) => targetInWords(given);
const sideOf = ({ aspect, perspective }: Indicator) =>
  aspect !== undefined ? aspectNames[aspect].id : perspective === undefined ? '' : perspectiveNames[perspective].id;
const inOneCell = (indicator: Indicator) => [indicator.text, `Target: ${target(indicator)}`, sideOf(indicator)].filter(Boolean).join('\n');

/** The columns of the four forms (domain rules, section 2.2): leaders and staff, by numbers or in words. */
const columnsOf = (isLeader: boolean, isQuantitative: boolean): readonly Column[] => {
  if (!isQuantitative)
    return [
      [
        isLeader
          ? 'Ukuran keberhasilan/indikator kinerja individu, target, dan perspektif'
          : 'Ukuran keberhasilan/indikator kinerja individu dan target',
        12,
        inOneCell,
      ],
    ];
  const indicator: Column = ['Indikator kinerja individu', 7, ({ text }) => text];
  return isLeader
    ? [indicator, ['Target', 4, target], ['Perspektif', 3, sideOf]]
    : [['Aspek', 2.4, sideOf], indicator, ['Target', 4, target]];
};

/** The SKP with its annex (PermenPANRB 6/2022): what was agreed in this version, by whom, as they were on that day. */
export function skpForm({ agency, year, zone, plan, employee, acts }: SignedPlan): Form {
  const isLeader = plan.results.some(({ indicators }) => indicators.some(({ perspective }) => perspective !== undefined));
  const isQuantitative = plan.approach === 'QUANTITATIVE';
  const columns = columnsOf(isLeader, isQuantitative);
  const own = acts.findLast(({ by }) => by?.nip === employee.nip);
  const agreed = acts.findLast(({ by }) => by !== null && by.nip !== employee.nip);
  const forWhom = [
    `Pendekatan hasil kerja ${isQuantitative ? 'kuantitatif' : 'kualitatif'}`,
    isLeader ? 'Bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri' : 'Bagi pejabat administrasi dan pejabat fungsional',
  ];
  const signed: Part = {
    kind: 'signatures',
    people: [
      ...(own === undefined ? [] : [signatory('Pegawai yang dinilai', own, { zone, did: 'Diserahkan' })]),
      ...(agreed === undefined ? [] : [signatory('Pejabat penilai kinerja', agreed, { zone, did: 'Disepakati' })]),
    ],
  };
  return {
    title: `Sasaran Kinerja Pegawai ${year}: ${employee.name}, versi ${plan.version}`,
    heading: ['Sasaran kinerja pegawai', ...forWhom],
    agency,
    period: `1 Januari s.d. 31 Desember ${year}${plan.version === 1 ? '' : ` (perubahan ke-${plan.version - 1})`}`,
    wide: true,
    madeAt: plan.agreedAt,
    parts: [
      parties(employee, agreed),
      { kind: 'heading', text: 'Hasil kerja', fresh: false },
      {
        kind: 'table',
        columns: [0, ...(isLeader ? [] : [6]), 6, ...columns.map(([, share]) => share)],
        head: [
          'No',
          ...(isLeader ? [] : ['Rencana hasil kerja pimpinan yang diintervensi']),
          'Rencana hasil kerja',
          ...columns.map(([head]) => head),
        ],
        rows: [
          ...kindOf(plan.results, 'MAIN', 'A. Utama', isLeader, columns),
          ...kindOf(plan.results, 'ADDITIONAL', 'B. Tambahan', isLeader, columns),
        ],
      },
      { kind: 'heading', text: 'Perilaku kerja', fresh: false },
      behaviour(plan.expectations),
      signed,
      { kind: 'title', lines: ['Lampiran sasaran kinerja pegawai', ...forWhom] },
      annexOf(plan.annex),
      signed,
    ],
  };
}

function kindOf(results: readonly Result[], kind: Result['kind'], title: string, isLeader: boolean, columns: readonly Column[]): Cell[][] {
  const of = results.filter((result) => result.kind === kind);
  const across = columns.length + (isLeader ? 2 : 3);
  return [
    [{ text: title, strong: true, shaded: true, across }],
    ...(of.length === 0 ? [[{ text: 'Tidak ada.', across }]] : of.flatMap((result, at) => rowsOf(result, at + 1, isLeader, columns))),
  ];
}

function rowsOf(result: Result, no: number, isLeader: boolean, columns: readonly Column[]): Cell[][] {
  const down = Math.max(result.indicators.length, 1);
  const before = [String(no), ...(isLeader ? [] : [supportedBy(result)]), result.title].map((text) => ({ text, down }));
  const rows = result.indicators.map((indicator) => columns.map(([, , of]) => of(indicator)));
  return [[...before, ...(rows[0] ?? columns.map(() => '-'))], ...rows.slice(1)];
}

/** What it supports, in the words of the superior's plan, of its writer, or why there is none. */
function supportedBy({ ties = [], supports, untied }: Result): string {
  const titles = ties.map(({ title }) => title).filter((title) => title !== undefined);
  return titles.join('\n') || supports || (untied === undefined ? '-' : `Tidak mendukung: ${untied}`);
}

function behaviour(expectations: PlanVersion['expectations']): Part {
  return {
    kind: 'table',
    columns: [0, 12, 8],
    head: ['No', 'Perilaku', 'Ekspektasi khusus pimpinan'],
    rows: coreValues.map(({ code, label, conduct }, at): Cell[] => [
      String(at + 1),
      [`${label.id}:`, ...conduct.map(({ id }) => `- ${id}`)].join('\n'),
      expectations[code] ?? '-',
    ]),
  };
}

/** The three lists below each other, as the annex has them. */
function annexOf(annex: PlanVersion['annex']): Part {
  const rowsOfList = (list: (typeof annexLists)[number]): Cell[][] => [
    [{ text: annexNames[list].id, strong: true, shaded: true, across: 2 }],
    ...(annex[list].length === 0 ? [[{ text: 'Tidak ada.', across: 2 }]] : annex[list].map((text, at): Cell[] => [String(at + 1), text])),
  ];
  return { kind: 'table', columns: [0, 1], head: [], rows: annexLists.flatMap(rowsOfList) };
}
