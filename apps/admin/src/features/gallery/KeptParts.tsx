import type { ListExport } from '@siklus/contracts/exports';
import { ExportLine } from '../../kit/lists/ExportLine';
import { errorCatalogue } from '@siklus/domain';
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

const file: ListExport = {
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
  file,
  { ...file, rows: 34_000, of: 100_000 },
  { ...file, state: 'done', rows: 100_000, of: 100_000, name: 'pegawai-2026-11-28.xlsx' },
  { ...file, state: 'failed', cause: errorCatalogue.EXPORT_FAILED },
];

/** What keeps a text, waits for the line, or narrows a list. */
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
        <WaitingAnswer at={then} onTakeBack={nothing} />
      </Panel>
      <Panel title="A list as a file: offered, waited for, made, there, and failed">
        {files.map((made, at) => (
          <ExportLine key={at} made={made} isAsking={false} error={null} onAsk={nothing} onForget={nothing} />
        ))}
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
