import { describe, expect, it } from '@jest/globals';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { Bounds, Target } from '@siklus/domain';
import type { Form, Part } from '../../platform/printing/form.js';
import { numberInWords, targetInWords } from '../../platform/printing/in-words.js';
import type { AttachedThen, DocumentOnPaper, TurnThen } from './document-on-paper.js';
import { signsAs, type ActThen } from './people.js';
import { progressForm } from './progress.form.js';
import { reviewsForm } from './reviews.form.js';
import { skpForm } from './skp.form.js';

const employee = { nip: '198609262015051001', name: 'Siti Rahma', rank: 'III/c', position: 'Perawat Mahir', unit: 'Puskesmas Sofifi' };
const head = {
  nip: '197509262005051001',
  name: 'dr. Abdul Karim',
  rank: 'IV/a',
  position: 'Kepala Puskesmas Sofifi',
  unit: 'Puskesmas Sofifi',
};
const act = (turn: string, by: ActThen['by'], at: string): ActThen => ({ turn, by, at, as: null, onBehalfOf: null });

const plan = (approach: PlanVersion['approach'], side: object): PlanVersion => ({
  version: 1,
  agreedAt: '2026-01-20T02:00:00.000Z',
  agreedBy: null,
  onBehalfOf: null,
  approach,
  results: [
    {
      key: 'r1',
      title: 'Terlaksananya asuhan keperawatan rawat jalan sesuai standar',
      kind: 'MAIN',
      ties: [{ document: 'd', version: 1, key: 'r1', way: 'DIRECT', title: 'Meningkatnya mutu pelayanan' }],
      indicators: [
        {
          key: 'r1.i1',
          ...side,
          text: 'Jumlah pasien yang diasuh',
          target: { number: 1200, unit: 'pasien', direction: 'MORE' },
          pattern: 'CUMULATIVE',
          months: [3, 6, 9, 12].map((month) => ({ month })),
        },
      ],
    },
  ],
  annex: { resources: ['Ruang periksa'], accountability: [], consequences: ['Penghargaan'] },
  expectations: { ACCOUNTABLE: 'Catat setiap tindakan' },
  changes: [],
});
const signed = (given: PlanVersion) => ({
  agency: 'Pemerintah Kota Tidore Kepulauan',
  year: 2026,
  zone: 'WIT' as const,
  plan: given,
  employee,
  acts: [act('draft', employee, '2026-01-19T02:00:00.000Z'), act('agree', head, '2026-01-20T02:00:00.000Z')],
});
const turn = (given: Partial<TurnThen> & Pick<TurnThen, 'turn' | 'answers' | 'by' | 'at'>): TurnThen => ({
  step: 'mid-term-review',
  occasion: 'TW1',
  label: 'Tinjauan triwulan I',
  isDecided: true,
  as: null,
  onBehalfOf: null,
  ...given,
});
const staff = plan('QUANTITATIVE', { aspect: 'QUANTITY' });
const attached = (parts: Pick<AttachedThen, 'period' | 'title' | 'isAccepted'> & Partial<AttachedThen>): AttachedThen => ({
  indicator: 'r1.i1',
  planVersion: 1,
  acceptedBy: null,
  at: '2026-04-02T02:00:00.000Z',
  ...parts,
});

const document: DocumentOnPaper = {
  ...signed(staff),
  plans: [staff],
  turns: [
    turn({
      turn: 'report',
      by: employee,
      at: '2026-04-03T02:00:00.000Z',
      answers: { actuals: [{ indicator: 'r1.i1', planVersion: 1, value: 330.5 }], notes: 'Musim hujan' },
    }),
    turn({
      turn: 'feedback',
      by: { nip: '198001012006041002', name: 'Rina Tomagola', position: 'Kepala Tata Usaha' },
      as: 'Plh. Kepala Puskesmas Sofifi',
      onBehalfOf: head,
      at: '2026-04-06T02:00:00.000Z',
      answers: { result: 'ABOVE', behaviour: 'AS_EXPECTED', feedback: 'Pertahankan' },
    }),
  ],
  ratings: [
    {
      step: 'mid-term-review',
      occasion: 'TW1',
      result: 'ABOVE',
      behaviour: 'AS_EXPECTED',
      predicate: 'GOOD',
      settledAt: '2026-04-06T02:00:00.000Z',
      planVersion: 1,
      by: null,
      onBehalfOf: null,
      response: null,
      note: null,
    },
  ],
  notes: [],
  evidence: [
    attached({ period: 'TW1', title: 'register-rawat.pdf', isAccepted: true }),
    attached({ period: 'TW1', title: 'foto.jpg', isAccepted: true, acceptedBy: 'Rahma, Plh. Kepala Puskesmas, a.n. Sitti' }),
    attached({ period: 'TW2', title: 'kemudian.pdf', isAccepted: false }),
  ],
  surveyDays: new Map(),
};

const tables = ({ parts }: Form) => parts.filter((part): part is Part & { kind: 'table' } => part.kind === 'table');
const words = (form: Form): string => JSON.stringify(form);
const signatures = ({ parts }: Form) => parts.flatMap((part) => (part.kind === 'signatures' ? part.people : []));

describe('a form', () => {
  it.each<[string, PlanVersion['approach'], object, readonly string[]]>([
    ['staff by numbers', 'QUANTITATIVE', { aspect: 'QUANTITY' }, ['Aspek', 'Indikator kinerja individu', 'Target']],
    ['staff in words', 'QUALITATIVE', {}, ['Ukuran keberhasilan/indikator kinerja individu dan target']],
    ['leaders by numbers', 'QUANTITATIVE', { perspective: 'PROCESS' }, ['Indikator kinerja individu', 'Target', 'Perspektif']],
    [
      'leaders in words',
      'QUALITATIVE',
      { perspective: 'PROCESS' },
      ['Ukuran keberhasilan/indikator kinerja individu, target, dan perspektif'],
    ],
  ])('of a plan has the columns of %s', (_who, approach, side, columns) => {
    const [, results] = tables(skpForm(signed(plan(approach, side))));
    const isLeader = 'perspective' in side;
    expect(results?.head).toEqual([
      'No',
      ...(isLeader ? [] : ['Rencana hasil kerja pimpinan yang diintervensi']),
      'Rencana hasil kerja',
      ...columns,
    ]);
    // Every row fills the table, whatever goes over several columns or rows.
    const width = results?.columns.length ?? 0;
    const cells = (results?.rows ?? []).flat().reduce((sum, cell) => {
      const { across = 1, down = 1 } = typeof cell === 'string' ? {} : cell;
      return sum + across * down;
    }, 0);
    expect([results?.head.length, cells % width]).toEqual([width, 0]);
  });

  it('of the reviews ends with the feedback of the year, in the words of the plan it was about, and the answers to it', () => {
    const by = { byName: 'Rina Tomagola', byPost: 'Plh. Kepala Puskesmas', forName: 'dr. Abdul Karim', planVersion: 1 };
    const said = { ...by, at: '2026-05-11T01:30:00.000Z', answer: null };
    const form = reviewsForm(document, [
      { ...said, part: 'r1.i1', text: 'Simpan buktinya', answer: { text: 'Siap', at: '2026-05-13T01:30:00.000Z' } },
      { ...said, part: 'SERVICE_ORIENTED', text: 'Warga memuji', byPost: null, forName: null },
    ]);
    const who = ['11 Mei 2026\nRina Tomagola, Plh. Kepala Puskesmas, a.n. dr. Abdul Karim', '11 Mei 2026\nRina Tomagola'];
    expect(tables(form).at(-1)?.rows).toEqual([
      ['1', who[0], expect.stringMatching(/^1\.1 \S/), 'Simpan buktinya', 'Siap'],
      ['2', who[1], 'Berorientasi Pelayanan', 'Warga memuji', '-'],
    ]);
    expect(form.madeAt).toBe('2026-05-13T01:30:00.000Z');
    expect(words(reviewsForm(document, []))).not.toContain('Umpan balik berkelanjutan');
  });

  it('of a report names the survey whose value it is, in the version that was reported', () => {
    const survey = { id: '01a22bb6-386d-7897-a18d-15119605e897', version: 2 };
    const [report, ...others] = document.turns as [TurnThen, ...TurnThen[]];
    const answers = { actuals: [{ indicator: 'r1.i1', planVersion: 1, value: 83.52, survey }] };
    const surveyDays = new Map([[survey.id, '2026-06-26']]);
    expect(words(progressForm({ ...document, turns: [{ ...report, answers }, ...others], surveyDays }))).toContain(
      'Bukti: survei kepuasan masyarakat yang berakhir 26 Juni 2026, versi 2',
    );
  });

  it('of a plan names both as they were, when they acted, and has the annex on a page of its own', () => {
    const form = skpForm(signed(staff));
    expect(signatures(form).slice(0, 2)).toEqual([
      expect.objectContaining({ name: 'Siti Rahma', day: '19 Januari 2026', below: ['NIP 198609262015051001'] }),
      expect.objectContaining({
        name: 'dr. Abdul Karim',
        day: '20 Januari 2026',
        as: ['Pejabat penilai kinerja,', 'Kepala Puskesmas Sofifi'],
      }),
    ]);
    for (const said of ['Penata, III/c', '1.200 pasien', 'Meningkatnya mutu pelayanan', 'Catat setiap tindakan', 'Kuantitas'])
      expect([said, words(form).includes(said)]).toEqual([said, true]);
    // On a sheet of its own, with its three lists, signed as the plan is.
    const annex = form.parts.slice(form.parts.findIndex((part) => part.kind === 'title'));
    expect(annex.map(({ kind }) => kind)).toEqual(['title', 'table', 'signatures']);
    expect(tables(form).at(-1)?.rows.flat()).toEqual([
      expect.objectContaining({ text: 'Dukungan sumber daya' }),
      '1',
      'Ruang periksa',
      expect.objectContaining({ text: 'Skema pertanggungjawaban' }),
      { text: 'Tidak ada.', across: 2 },
      expect.objectContaining({ text: 'Konsekuensi' }),
      '1',
      'Penghargaan',
    ]);
    expect(form.madeAt).toBe(staff.agreedAt);
  });

  it('of progress holds what was reached against what was due by then', () => {
    const form = progressForm(document);
    expect(tables(form)[1]?.rows).toEqual([
      [
        { text: '1', down: 1 },
        { text: staff.results[0]?.title, down: 1 },
        'Jumlah pasien yang diasuh',
        '300 pasien',
        '330,5 pasien',
        '110 %',
        'Bukti: register-rawat.pdf (diterima)\nBukti: foto.jpg (diterima Rahma, Plh. Kepala Puskesmas, a.n. Sitti)',
      ],
    ]);
    expect(words(form)).toContain('Catatan: Musim hujan');
    expect(form.madeAt).toBe('2026-04-03T02:00:00.000Z');
  });

  it('of progress names beside its reports what was noted, with its unit, and what was attached for no report that came yet', () => {
    const note = { id: 'n', indicator: 'r1.i1', planVersion: 1, day: '2026-05-20', value: 35, note: null, at: '2026-05-20T02:00:00.000Z' };
    const form = progressForm({ ...document, notes: [note as unknown as DocumentOnPaper['notes'][number]] });
    expect(tables(form)[2]?.rows).toEqual([['1', '20 Mei 2026', 'Jumlah pasien yang diasuh', '35 pasien', '-']]);
    expect(tables(form)[3]?.rows).toEqual([['1', '2 April 2026', 'Jumlah pasien yang diasuh', 'kemudian.pdf', 'belum dilihat']]);
  });

  it('of several indicators of a result names the result once', () => {
    const indicator = staff.results[0]?.indicators[0];
    const both = { ...staff, results: staff.results.map((each) => ({ ...each, indicators: [indicator, { ...indicator, key: 'r1.i2' }] })) };
    const [report, ...rest] = document.turns;
    const actuals = ['r1.i1', 'r1.i2'].map((key) => ({ indicator: key, planVersion: 1, value: 1 }));
    const plans = [both as PlanVersion];
    const turns = [{ ...report, answers: { actuals } } as TurnThen, ...rest];
    for (const rows of [
      tables(progressForm({ ...document, plans, turns }))[1]?.rows,
      tables(reviewsForm({ ...document, plans, turns }, []))[1]?.rows,
    ])
      expect(rows?.map((row) => [row[0], row.length])).toEqual([
        [{ text: '1', down: 2 }, rows?.[0]?.length],
        ['Jumlah pasien yang diasuh', (rows?.[0]?.length ?? 0) - 2],
      ]);
  });

  it('tells a report from one that was reviewed, and holds no review that waits for another', () => {
    const undecided = { ...document, turns: document.turns.map((each) => ({ ...each, isDecided: false })) };
    expect(words(progressForm(undecided))).toContain('diserahkan 3 April 2026, belum ditinjau');
    expect(words(reviewsForm(undecided, []))).not.toContain('Pertahankan');
    expect(words(reviewsForm(undecided, []))).toContain('Belum ada evaluasi yang ditetapkan.');
  });

  it('of the reviews says the ratings in words, and in whose name they were given', () => {
    const form = reviewsForm(document, []);
    for (const said of ['Di Atas Ekspektasi', 'Sesuai Ekspektasi', 'Baik', 'Pertahankan'])
      expect([said, words(form).includes(said)]).toEqual([said, true]);
    expect(signatures(form).at(-1)).toMatchObject({
      name: 'Rina Tomagola',
      as: ['a.n. Kepala Puskesmas Sofifi,', 'Plh. Kepala Puskesmas Sofifi'],
    });
    expect(words(progressForm(document))).not.toContain('belum ditinjau');
    expect(reviewsForm({ ...document, turns: [] }, []).parts.at(-1)).toEqual({
      kind: 'words',
      text: 'Belum ada evaluasi yang ditetapkan.',
    });
  });
});

describe('who signs', () => {
  const by = { name: 'Rina Tomagola', position: 'Kepala Tata Usaha' };
  it.each<[string, Partial<ActThen>, readonly string[]]>([
    ['in his own post', { by: head }, ['Pejabat penilai kinerja,', 'Kepala Puskesmas Sofifi']],
    [
      'as Plh. in the name of whoever is away',
      { as: 'Plh. Kepala Puskesmas Sofifi', onBehalfOf: head },
      ['a.n. Kepala Puskesmas Sofifi,', 'Plh. Kepala Puskesmas Sofifi'],
    ],
    ['as a deputy in the name of the head', { onBehalfOf: head }, ['a.n. Kepala Puskesmas Sofifi,', 'Kepala Tata Usaha']],
    [
      'as Plt. of a vacant post in the name of nobody',
      { as: 'Plt. Kepala Puskesmas Sofifi', onBehalfOf: head },
      ['Pejabat penilai kinerja,', 'Plt. Kepala Puskesmas Sofifi'],
    ],
    [
      'as Plt. of a post that nobody holds, whom its people have as their superior',
      { as: 'Plt. Kepala Puskesmas Sofifi' },
      ['Pejabat penilai kinerja,', 'Plt. Kepala Puskesmas Sofifi'],
    ],
    [
      'as Pj. in the name of nobody',
      { as: 'Pj. Kepala Puskesmas Sofifi', onBehalfOf: head },
      ['Pejabat penilai kinerja,', 'Pj. Kepala Puskesmas Sofifi'],
    ],
  ])('%s', (_how, given, lines) => {
    expect(signsAs('Pejabat penilai kinerja', { turn: 'agree', at: '', by, as: null, onBehalfOf: null, ...given })).toEqual(lines);
  });
});

describe('numbers on paper', () => {
  it.each([
    [0, '0'],
    [1200, '1.200'],
    [1234567.5, '1.234.567,5'],
    [0.1 + 0.2, '0,3'],
    [1e12, '1.000.000.000.000'],
  ])('%d is %s', (value, said) => expect(numberInWords(value)).toBe(said));

  it('and targets are as on the screen', () => {
    const rows: [Target, Bounds | undefined, string][] = [
      [{ least: 7, most: 8, unit: 'bulan', direction: 'KEEP' }, undefined, '7 sampai 8 bulan'],
      [{ number: 48, unit: 'kunjungan', direction: 'MORE' }, undefined, '48 kunjungan'],
      [{ number: 15, unit: 'menit', direction: 'LESS' }, undefined, 'paling banyak 15 menit'],
      [{ number: 24, unit: 'jam', direction: 'KEEP' }, undefined, 'tepat 24 jam'],
      [{ number: 8, unit: 'keluhan', direction: 'LESS' }, { least: 2, most: 2 }, 'paling banyak 2 keluhan'],
      [{ text: 'Minggu pertama semester' }, undefined, 'Minggu pertama semester'],
    ];
    expect(rows.map(([target, part]) => targetInWords(target, part))).toEqual(rows.map(([, , said]) => said));
  });
});
