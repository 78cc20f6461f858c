import Box from '@mui/material/Box';
import type { SurveyDetail } from '@siklus/contracts/surveys';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { figuresTable } from './figures-table';
import { colourOf, GradeChip } from './SurveyChips';

/** The confirmed surveys of the unit one after another, each with what lies between it and the one before. */
export function SeriesTable({ survey: { id, series } }: { readonly survey: SurveyDetail }) {
  const t = useText();
  const { day, hundredths } = useFormat();
  if (series.length === 0) return t('surveys.noSeries');
  const changeOf = (change: number | null, at: number) => {
    if (change === null) return at === 0 ? t('surveys.firstOne') : t('surveys.otherWeight');
    if (change === 0) return t('surveys.same');
    return t(change > 0 ? 'surveys.up' : 'surveys.down', { points: hundredths(Math.abs(change)) });
  };
  return (
    <Box component="table" sx={figuresTable}>
      <thead>
        <tr>
          <th scope="col">{t('surveys.until')}</th>
          <th scope="col">{t('surveys.index')}</th>
          <th scope="col">{t('surveys.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ id: each, lastDay, index, grade, change }, at) => (
          <tr key={each} {...(each === id ? { 'aria-current': 'true' } : {})}>
            <th scope="row">
              {each === id ? <b>{day(lastDay)}</b> : <Link to={`/surveys/${each}/show`}>{day(lastDay)}</Link>}
              <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{changeOf(change, at)}</Box>
              <Box sx={{ mt: 1 }} aria-hidden="true">
                <Bar height={8} total={100} label={hundredths(index)} shares={[{ key: each, value: index, colour: colourOf(grade) }]} />
              </Box>
            </th>
            <td>{hundredths(index)}</td>
            <td>
              <GradeChip grade={grade} short />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
