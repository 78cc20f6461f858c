import Box from '@mui/material/Box';
import type { PlanVersion } from '@siklus/contracts/plans';
import { approaches, isLocalDate, ratingScale, type Expectations } from '@siklus/domain';
import type { ReactNode } from 'react';
import { useFormat } from '../../words/format';
import { useSay, useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { actualsOf, annexOf, coursesOf, planOf, planReportedOn } from '../answers';
import { choiceLabelOf, fieldLabelOf, inOrderOfForm } from '../labels';
import { asRating } from '../asRating';
import { responseKey } from '../responses';
import { CoursesView } from './CoursesView';
import { CoreValues } from './CoreValues';
import { AnnexView } from './PlanTerms';
import { PlanView } from './PlanView';

interface AnswersViewProps {
  readonly step: string;
  readonly turn: string;
  readonly answers: unknown;
  readonly occasion: string;
  /** The document's plan in every version, so that a report names the indicators of the one it was about. */
  readonly plans: readonly PlanVersion[];
  /** What the courses are called that an answer may name. */
  readonly courses: readonly CourseName[];
}

interface CourseName {
  readonly code: string;
  readonly title: string;
}

/** What somebody answered, read only; whatever the panel has no drawing for is written out under its label. */
export function AnswersView({ step, occasion, turn, answers, plans, courses }: AnswersViewProps) {
  const say = useSay();
  const t = useText();
  if (typeof answers !== 'object' || answers === null) return <>{t('answers.none')}</>;
  const entries = inOrderOfForm(step, turn, answers).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (entries.length === 0) return <>{t('answers.none')}</>;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {entries.map(([key, value]) => {
        const label = fieldLabelOf(step, turn, key);
        const choice = choiceLabelOf(step, turn, key, value);
        return (
          <Box key={key}>
            <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{label ? say(label) : key}</Box>
            {choice !== undefined ? (
              say(choice)
            ) : (
              <AnswerValue field={key} value={value} occasion={occasion} plans={plans} courses={courses} />
            )}
          </Box>
        );
      })}
    </Box>
  );
}

function AnswerValue({
  field,
  value,
  occasion,
  plans,
  courses: named,
}: {
  readonly field: string;
  readonly value: unknown;
  readonly occasion: string;
  readonly plans: readonly PlanVersion[];
  readonly courses: readonly CourseName[];
}): ReactNode {
  const say = useSay();
  const t = useText();
  const { day } = useFormat();
  const asPlan = planOf({ [field]: value });
  if (asPlan !== undefined) return <PlanView plan={asPlan} />;
  const approach = field === 'approach' ? approaches.find((each) => each === value) : undefined;
  if (approach !== undefined) return t(`plan.approaches.${approach}`);
  const annex = annexOf({ [field]: value });
  if (annex !== undefined) return <AnnexView annex={annex} />;
  if (field === 'expectations' && typeof value === 'object') return <CoreValues expectations={value as Expectations} />;
  const actuals = actualsOf({ [field]: value });
  if (actuals?.length === 0) return t('actuals.nothingAsked');
  const plan = actuals && planReportedOn(plans, { actuals });
  if (actuals !== undefined && plan !== undefined)
    return <PlanView plan={plan} version={plan.version} plans={plans} reports={[{ occasion, actuals }]} />;
  const courses = coursesOf({ [field]: value });
  if (courses !== undefined)
    return (
      <CoursesView
        courses={courses.map((course) => ({
          ...course,
          title: named.find(({ code }) => code === course.courseCode)?.title ?? course.courseCode,
        }))}
      />
    );
  const rating = asRating(value);
  if (rating !== undefined) return say(ratingScale[rating].label);
  const response = responseKey(value);
  if (response !== undefined) return t(`responses.${response}.label`);
  if (typeof value === 'boolean') return t(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (typeof value === 'string' && isLocalDate(value)) return day(value);
  if (typeof value === 'object')
    return (
      <Box component="pre" sx={{ m: 0, whiteSpace: 'pre-wrap', fontSize: '0.8125rem' }}>
        {JSON.stringify(value, null, 1)}
      </Box>
    );
  return <Box sx={{ whiteSpace: 'pre-wrap' }}>{String(value)}</Box>;
}
