import Button from '@mui/material/Button';
import { Fragment, useState } from 'react';
import { Bar } from '../../kit/ui/Bar';
import { Bullets } from '../../kit/ui/Bullets';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Dialog } from '../../kit/ui/Dialog';
import { Facts } from '../../kit/ui/Facts';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Columns, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { ReadOut } from '../../kit/ui/ReadOut';
import { RowLink } from '../../kit/ui/RowLink';
import { Swatch } from '../../kit/ui/Swatch';
import { UnfoldButton } from '../../kit/ui/UnfoldButton';

const tones: readonly Tone[] = ['ok', 'wait', 'late', 'sea', 'clove', 'plain'];
const swatches = ['h1', 'h2', 'h3', 'h4', 'h5', 'clove', 'late'] as const;

/** The parts that show something. */
export function ShowParts() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Columns wide="1fr 1fr">
      <Panel title="Chips and bars" actions={<LinkButton to="/__gallery">LinkButton</LinkButton>}>
        <Stack>
          <span>
            {tones.map((tone) => (
              <Fragment key={tone}>
                <Chip tone={tone}>{tone}</Chip>{' '}
              </Fragment>
            ))}
          </span>
          <Bar
            label="120 of 200 done, 50 open, 30 late; planned 70 percent"
            plan={0.7}
            shares={[
              { key: 'ok', value: 120, colour: 'ok' },
              { key: 'sea', value: 50, colour: 'sea' },
              { key: 'late', value: 30, colour: 'late' },
            ]}
          />
          <span>
            {swatches.map((colour) => (
              <Fragment key={colour}>
                <Swatch colour={colour} /> {colour}{' '}
              </Fragment>
            ))}
          </span>
          <Bar height={8} label="3 of 9" total={9} shares={[{ key: 'ok', value: 3, colour: 'ok' }]} />
        </Stack>
      </Panel>
      <Panel title="Facts">
        <Facts
          facts={[
            ['Nama', 'dr. Maria Magdalena Wambrauw-Krisifu, Sp.PD-KGEH, M.Kes.'],
            ['Jabatan', 'Kepala Bidang Pelayanan Kesehatan'],
            ['Atasan', null],
          ]}
        />
      </Panel>
      {tones.map(
        (tone) =>
          tone !== 'plain' && (
            <Notice key={tone} tone={tone} title={`Notice: ${tone}`} actions={<Button size="small">Buka</Button>}>
              Batas waktu langkah ini lewat empat hari kerja.
            </Notice>
          ),
      )}
      <Panel title="Buttons: the way forward, others, beside a row; at rest, and on their way">
        <Stack gap={2}>
          {[{}, { disabled: true }, { loading: true }].map((state, at) => (
            <span key={at}>
              <Button variant="contained" {...state}>
                Setujui
              </Button>{' '}
              <Button {...state}>Kembalikan</Button>{' '}
              <Button size="small" {...state}>
                Ubah
              </Button>{' '}
              <Button variant="text" {...state}>
                Tambah alasan
              </Button>
            </span>
          ))}
        </Stack>
      </Panel>
      <Panel title="Dialog and words for those who listen">
        <Button variant="contained" onClick={() => setOpen(true)}>
          Open the dialog
        </Button>
        <ReadOut>Heard, not seen</ReadOut>
        <UnfoldButton isOpen={isOpen} label="Buka Dinas Kesehatan" onToggle={() => setOpen(!isOpen)} />
        <RowLink to="/__gallery">RowLink</RowLink>
        {isOpen && (
          <Dialog title="Kembalikan kepada pegawai?" confirm="Kembalikan" onConfirm={() => setOpen(false)} onClose={() => setOpen(false)}>
            <Bullets>
              <li>Pegawai mendapat pemberitahuan dengan alasan Anda.</li>
              <li>Jawabannya tetap tersimpan.</li>
            </Bullets>
          </Dialog>
        )}
      </Panel>
    </Columns>
  );
}
