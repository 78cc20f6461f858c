import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { tableFormats, type FormOfMany, type ListExport, type MakeExport } from '@siklus/contracts/exports';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';
import { Bar } from '../ui/Bar';
import { Failure } from '../ui/Failure';
import { useFormat } from '../words/format';
import { useSay, useText } from '../words/text';

/** As which file a list is asked for. */
export type AsFile = Pick<MakeExport, 'format' | 'form'>;

interface ExportLineProps {
  /** The file that was asked for; undefined while none is. */
  readonly made: ListExport | undefined;
  /** It is being asked for. */
  readonly isAsking: boolean;
  readonly error: unknown;
  /** The forms that are printed of its documents. */
  readonly forms: readonly FormOfMany[];
  readonly onAsk: (wish: AsFile) => void;
  readonly onForget: () => void;
}

/** Below a list: takes all of it as a file. Says how far that is, and gives the file once it is there; one may go on meanwhile. */
export function ExportLine({ made, isAsking, error, forms, onAsk, onForget }: ExportLineProps) {
  const t = useText();
  const say = useSay();
  const { number, ownMoment } = useFormat();
  if (made === undefined)
    return (
      <Line>
        <Choices label={t('exports.all')}>
          {tableFormats.toReversed().map((format) => (
            <Button key={format} size="small" loading={isAsking} onClick={() => onAsk({ format })}>
              {t(`exports.formats.${format}`)}
            </Button>
          ))}
        </Choices>
        {forms.length > 0 && (
          <Choices label={t('exports.print')}>
            {forms.map((form) => (
              <Button key={form} size="small" loading={isAsking} onClick={() => onAsk({ format: 'zip', form })}>
                {t(`exports.forms.${form}`)}
              </Button>
            ))}
          </Choices>
        )}
        {error != null && (
          <Box sx={{ flexBasis: '100%' }}>
            <Failure error={error} />
          </Box>
        )}
      </Line>
    );
  if (made.state === 'failed')
    return (
      <Line>
        <span role="alert">{made.cause === null ? t('exports.failed') : say(made.cause)}</span>
        <Button size="small" onClick={onForget}>
          {t('exports.another')}
        </Button>
      </Line>
    );
  if (made.state === 'done')
    return (
      <Line>
        <Button size="small" variant="contained" component="a" href={`/api/exports/${made.id}/file`} download={made.name ?? true}>
          {t('exports.download', { name: made.name ?? '' })}
        </Button>
        <span role="status">
          {t(made.format === 'zip' ? 'exports.printed' : 'exports.ready', {
            smart_count: made.rows,
            rows: number(made.rows),
            until: ownMoment(made.expiresAt),
          })}
        </span>
        <Button size="small" onClick={onForget}>
          {t('exports.another')}
        </Button>
      </Line>
    );
  const running = made.format === 'zip' ? 'exports.printing' : 'exports.running';
  const words =
    made.of === null ? t('exports.waiting') : t(running, { rows: number(made.rows), of: number(made.of), smart_count: made.of });
  return (
    <Line>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Bar height={8} total={Math.max(made.of ?? 1, 1)} label={words} shares={[{ key: 'rows', value: made.rows, colour: 'h5' }]} />
      </Box>
      <Box component="span" role="status" sx={{ flex: '2 1 260px' }}>
        {words} {t('exports.goOn')}
      </Box>
    </Line>
  );
}

/** Buttons with what they have in common before them, or above them on a phone: the ones never run into the others. */
function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}>
      <Box component="span" sx={{ flexBasis: { xs: '100%', sm: 'auto' } }}>
        {label}
      </Box>
      {children}
    </Box>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 3,
        rowGap: 2,
        py: 2,
        color: token('ink2'),
        fontSize: '0.8125rem',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  );
}
