import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AnswersReport } from '@siklus/contracts/surveys';
import { grades } from '@siklus/domain';
import { Refused } from '../../kit/forms/Refused';
import { token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import { Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

interface AnswersFoundProps {
  readonly report: AnswersReport;
  readonly busy: boolean;
  readonly error: unknown;
  /** Enters what was found; `validOnly` without who did not answer everything. */
  readonly onWrite: (validOnly: boolean) => void;
}

/** So many faults are shown; whoever mends these sees the next. */
const shown = 100;

/** What a file of answers comes to, every row that is to be mended, and what can be done with it. */
export function AnswersFound({ report, busy, error, onWrite }: AnswersFoundProps) {
  const t = useText();
  const say = useSay();
  const { number, hundredths } = useFormat();
  const { rows, respondents, faulty, index, grade, errors, ignoredColumns, sumRows, sheetsLeft } = report;
  const isClean = errors.length === 0;
  return (
    <Panel
      title={isClean ? t('surveys.clean', { count: number(rows) }) : t('surveys.faulty', { faulty: number(faulty), rows: number(rows) })}
    >
      <Stack gap={3}>
        {index !== null && grade !== null && (
          <Box>{t('surveys.comesTo', { index: hundredths(index), grade, words: say(grades[grade].label) })}</Box>
        )}
        {ignoredColumns.length > 0 && (
          <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('surveys.ignored', { columns: ignoredColumns.join(', ') })}</Box>
        )}
        {sumRows.length > 0 && (
          <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('surveys.sumRows', { rows: sumRows.map(number).join(', ') })}</Box>
        )}
        {sheetsLeft.length > 0 && (
          <Notice tone="late" title={t('surveys.sheetsLeft', { sheets: sheetsLeft.join(', ') })}>
            {t('surveys.oneSheet')}
          </Notice>
        )}
        {!isClean && (
          <Box component="ul" sx={{ m: 0, pl: 4, fontSize: '0.875rem' }}>
            {errors.slice(0, shown).map(({ row, column, code, message }) => (
              <li key={`${row}/${column}/${code}`}>{t('surveys.fault', { row: number(row), column, message })}</li>
            ))}
          </Box>
        )}
        {errors.length > shown && <Box>{t('surveys.moreFaults', { count: number(errors.length - shown) })}</Box>}
        {error !== null && <Refused error={error} />}
        {respondents > 0 && (
          <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
            <Button variant={isClean ? 'contained' : 'outlined'} loading={busy} onClick={() => onWrite(!isClean)}>
              {t(isClean ? 'surveys.write' : 'surveys.writeValid', { count: number(respondents) })}
            </Button>
          </Box>
        )}
      </Stack>
    </Panel>
  );
}
