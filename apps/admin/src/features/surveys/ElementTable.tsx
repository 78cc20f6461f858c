import Box from '@mui/material/Box';
import type { SurveyDetail } from '@siklus/contracts/surveys';
import { elements } from '@siklus/domain';
import { Bar } from '../../kit/ui/Bar';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { figuresTable } from './figures-table';
import { colourOf, GradeChip } from './SurveyChips';

/** The nine elements as bars from 0 to 100, with a mark where the whole stands: a picture, and a table for whoever cannot see it. */
export function ElementTable({ survey }: { readonly survey: SurveyDetail }) {
  const t = useText();
  const say = useSay();
  const { hundredths, thousandths } = useFormat();
  return (
    <Box component="table" sx={figuresTable}>
      <Box component="caption" sx={{ captionSide: 'bottom', textAlign: 'left', fontSize: '0.78125rem', pt: 2 }}>
        {t('surveys.mark', { index: hundredths(survey.index) })}
      </Box>
      <thead>
        <tr>
          <th scope="col">{t('surveys.element')}</th>
          <th scope="col">{t('surveys.average')}</th>
          <th scope="col">{t('surveys.index')}</th>
          <th scope="col">{t('surveys.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {survey.elements.map(({ element, average, index, grade }) => (
          <tr key={element}>
            <th scope="row">
              {say(elements[element].label)}
              <Box sx={{ mt: 1 }} aria-hidden="true">
                <Bar
                  height={8}
                  total={100}
                  plan={survey.index / 100}
                  label={hundredths(index)}
                  shares={[{ key: element, value: index, colour: colourOf(grade) }]}
                />
              </Box>
            </th>
            <td>{thousandths(average)}</td>
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
