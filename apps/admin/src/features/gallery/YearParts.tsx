import Button from '@mui/material/Button';
import type { Evidence } from '@siklus/contracts/evidence';
import type { ProgressNote } from '@siklus/contracts/progress-notes';
import type { Remark } from '@siklus/contracts/remarks';
import type { Indicator } from '@siklus/domain';
import { useState } from 'react';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { ProgressNotes } from '../../kit/steps/answers/ProgressNotes';
import { Columns, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { IndicatorRows } from '../progress/IndicatorRows';
import { piece } from './KeptParts';

const at = '2026-05-11T00:30:00.000Z';
const said: Remark = {
  id: '1',
  assignmentId: null,
  part: 'r1.i1',
  planVersion: 1,
  text: 'Datanya sudah lengkap, tetapi terlambat seminggu. Bulan depan mohon dikirim sebelum tanggal 5.',
  byName: 'Hasan Basri',
  byPost: 'Kepala Puskesmas Sofifi',
  forName: null,
  at,
  correctedAt: null,
  readAt: at,
  answer: null,
  may: [],
};
const answer: NonNullable<Remark['answer']> = {
  id: '2',
  text: 'Baik, mulai bulan ini saya kirim tanggal 3.',
  byName: 'dr. Maria Magdalena Wambrauw-Krisifu, Sp.PD-KGEH, M.Kes.',
  byPost: 'Dokter Ahli Madya',
  forName: null,
  at,
  correctedAt: null,
  readAt: null,
  may: ['remark.change'],
};

const later = '2026-05-14T02:00:00.000Z';
const counted: Indicator = {
  key: 'r1.i1',
  aspect: 'QUANTITY',
  text: 'Kunjungan rumah yang selesai',
  target: { number: 120, unit: 'kunjungan', direction: 'MORE' },
  pattern: 'CUMULATIVE',
  months: [{ month: 12 }],
};
const note: ProgressNote = {
  id: '5',
  indicator: 'r1.i1',
  planVersion: 1,
  day: '2026-05-11',
  value: 3,
  note: null,
  at,
  writtenAt: at,
};

/** A photo of an entry. */
const shownOf = (noteId: string): Evidence => ({ ...piece, noteId, title: 'posyandu-melati.jpg' });

/** What is said and noted through the year, in every state. */
export function YearParts() {
  const [pins, setPins] = useState<readonly string[]>(['r1.i2']);
  return (
    <Columns wide="1fr 1fr">
      <Panel title="Progress: never noted, pinned; noted; a single note, one that waited for the line, one of former targets">
        <Stack>
          <IndicatorRows
            indicators={[counted, { ...counted, key: 'r1.i2', text: 'Jumlah keluarga yang dikunjungi menurut jadwal puskesmas keliling' }]}
            pins={pins}
            progress={[{ indicator: 'r1.i1', count: 1, newest: [note] }]}
            waiting={[
              { indicator: 'r1.i1', value: 12, note: undefined, mayHaveArrived: false },
              { indicator: 'r1.i2', value: 3, note: undefined, mayHaveArrived: true },
            ]}
            drafts={['r1.i2']}
            onNote={() => undefined}
            onPin={(key) => setPins(pins.includes(key) ? pins.filter((each) => each !== key) : [...pins, key])}
          />
          <ProgressNotes progress={undefined} indicator={counted} version={2} plans={[]} zone="WIT" />
          <ProgressNotes
            progress={{ indicator: 'r1.i1', count: 1, newest: [note] }}
            evidence={[shownOf(note.id)]}
            indicator={counted}
            version={1}
            plans={[]}
            zone="WIT"
          />
          <ProgressNotes
            progress={{
              indicator: 'r1.i1',
              count: 2,
              newest: [
                { ...note, at: later, note: 'Dua desa terjauh menyusul.' },
                { ...note, id: '6', value: null, note: 'Alat datang.' },
              ],
            }}
            indicator={counted}
            version={2}
            plans={[]}
            zone="WIT"
          />
        </Stack>
      </Panel>
      <Panel title="Feedback: none; unread, which its writer may correct; corrected and read; answered">
        <Stack>
          <RemarkList remarks={[]} zone="WIT" />
          <RemarkList
            zone="WIT"
            remarks={[
              { ...said, readAt: null, may: ['remark.change'] },
              { ...said, id: '3', correctedAt: at, text: 'Terima kasih.\nPertahankan.' },
              { ...said, id: '4', answer },
            ]}
            actions={({ may }) => may.length > 0 && <Button size="small">{may.join(', ')}</Button>}
          />
        </Stack>
      </Panel>
    </Columns>
  );
}
