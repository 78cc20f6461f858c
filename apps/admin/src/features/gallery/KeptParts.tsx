import { formsOfMany, type ListExport } from '@siklus/contracts/exports';
import { ExportLine } from '../../kit/lists/ExportLine';
import { errorCatalogue } from '@siklus/domain';
import type { Evidence } from '@siklus/contracts/evidence';
import { EvidenceList } from '../../kit/evidence/EvidenceList';
import { FilterChips } from '../../kit/lists/FilterChips';
import type { FilterField } from '../../kit/lists/filter-field';
import { WaitingAnswer } from '../../kit/forms/WaitingAnswer';
import { WrittenBefore } from '../../kit/forms/WrittenBefore';
import { LineBar } from '../../kit/ui/LineBar';
import { Columns, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';

const nothing = () => undefined;
const then = '2026-11-28T23:15:00.000Z';

const fields: readonly FilterField[] = [
  { kind: 'text', source: 'q', label: 'lists.searchPerson' },
  { kind: 'choice', source: 'state', label: 'lists.state', options: [{ value: 'open', label: 'berjalan' }] },
  { kind: 'switch', source: 'late', label: 'lists.late' },
  { kind: 'day', source: 'day', label: 'lists.state' },
  { kind: 'linked', source: 'step', says: () => 'Tinjauan triwulan I: tertahan' },
];

const made: ListExport = {
  id: 'x',
  list: 'employees',
  format: 'xlsx',
  state: 'running',
  rows: 0,
  of: null,
  cause: null,
  name: null,
  expiresAt: then,
};
const files: readonly (ListExport | undefined)[] = [
  undefined,
  made,
  { ...made, rows: 34_000, of: 100_000 },
  { ...made, format: 'zip', rows: 31, of: 60 },
  { ...made, state: 'done', rows: 100_000, of: 100_000, name: 'pegawai-2026-11-28.xlsx' },
  { ...made, state: 'failed', cause: errorCatalogue.EXPORT_FAILED },
];

const file: NonNullable<Evidence['file']> = {
  id: 'f',
  name: 'posyandu.jpg',
  type: 'image/jpeg',
  bytes: 340_000,
  sha256: '',
  capturedAt: then,
  receivedAt: then,
  scan: 'CLEAN',
  finding: 'SAME',
  checkedAt: null,
};
export const piece: Evidence = {
  id: 'e',
  participantId: 'p',
  indicator: 'r1.i1',
  planVersion: 1,
  period: '',
  noteId: null,
  title: 'Foto-penyuluhan-posyandu-melati-desa-guraping-oba-utara-2026.jpg',
  link: null,
  file,
  at: then,
  state: 'WAITING',
  judgedBy: null,
  judgedByPost: null,
  judgedFor: null,
  judgedAt: null,
  reason: null,
  withdrawnAt: null,
  withdrawnReason: null,
  may: [],
};
const judged = {
  judgedBy: 'dr. Maria Wambrauw',
  judgedByPost: 'Plh. Kepala Puskesmas Guraping',
  judgedFor: 'drg. Sitti',
  judgedAt: then,
};
const evidence: readonly Evidence[] = [
  piece,
  { ...piece, id: 'accepted', ...judged, state: 'ACCEPTED', file: { ...file, finding: 'CHANGED' } },
  { ...piece, id: 'back', ...judged, state: 'GIVEN_BACK', reason: 'Fotonya kabur.', file: { ...file, finding: 'MISSING' } },
  { ...piece, id: 'link', title: 'Rilis IKM semester I', link: 'https://rilis.example.go.id/ikm', file: null },
  { ...piece, id: 'shut', file: { ...file, scan: 'WAITING', capturedAt: null } },
  { ...piece, id: 'harmful', file: { ...file, scan: 'HARMFUL' } },
  {
    ...piece,
    id: 'withdrawn',
    state: 'WITHDRAWN',
    withdrawnAt: then,
    withdrawnReason: 'Foto keluarga, terkirim karena salah pilih.',
    file: { ...file, scan: 'WITHDRAWN' },
  },
  { ...piece, id: 'own', may: ['evidence.add'] },
];

/** What keeps a text, waits for the line, or narrows a list; what stands behind a figure. */
export function KeptParts() {
  return (
    <Columns wide="1fr 1fr">
      <Panel title="The line: out of reach, with and without something that waits; an old panel">
        <Stack>
          <LineBar line="noNetwork" waiting={0} />
          <LineBar line="noNetwork" waiting={1} />
          <LineBar line="unreachable" waiting={3} />
          <LineBar line="up" waiting={2} />
          <LineBar line="up" waiting={0} isOld />
        </Stack>
      </Panel>
      <Panel title="A form that keeps what is typed">
        <WrittenBefore at={then} onBeginAnew={nothing} />
      </Panel>
      <Panel title="An answer that waits for the line">
        <Stack>
          <WaitingAnswer submission={{ at: then }} onTakeBack={nothing} />
          <WaitingAnswer submission={{ at: then, mayHaveArrived: true }} onTakeBack={nothing} />
        </Stack>
      </Panel>
      <Panel title="A list as a file: offered, waited for, made, there, and failed">
        {files.map((made, at) => (
          <ExportLine
            key={at}
            made={made}
            isAsking={false}
            error={null}
            forms={at === 0 ? formsOfMany : []}
            onAsk={nothing}
            onForget={nothing}
          />
        ))}
      </Panel>
      <Panel title="Evidence: new, accepted and changed since, given back and gone, a link, looked through, harmful">
        <EvidenceList evidence={evidence} indicator="r1.i1" zone="WIT" />
      </Panel>
      <Panel title="A list narrowed by one thing, by several, and by what nobody knows">
        <FilterChips fields={fields} values={{ late: true }} onChange={nothing} />
        <FilterChips
          fields={fields}
          values={{ q: 'Wambrauw', state: ['open'], late: true, day: '2026-11-28', step: 'mid-term-review' }}
          onChange={nothing}
        />
        <FilterChips fields={fields} values={{ holder: 'x' }} onChange={nothing} />
      </Panel>
    </Columns>
  );
}
