import { writeSurvey, type Survey } from '@siklus/contracts/surveys';
import { RecordCreate, RecordEdit } from '../../kit/forms/RecordPages';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useText } from '../../kit/words/text';
import { useComesTo } from './useComesTo';

const form = { resource: 'surveys', schema: writeSurvey, inputs: { unitId: unitInputFor('survey.write') } } as const;

/** A new survey by its totals. */
export function SurveyCreate() {
  const t = useText();
  const [lead, onChange] = useComesTo(t('surveys.formLead'));
  return (
    <RecordCreate
      {...form}
      lead={lead}
      onChange={onChange}
      title={t('places.newSurvey.name')}
      begin={{ weightMode: 'EXACT' }}
      leadsTo="show"
    />
  );
}

/** A draft that is changed. */
export function SurveyEdit() {
  const t = useText();
  const [lead, onChange] = useComesTo(t('surveys.formLead'));
  return <RecordEdit {...form} lead={lead} onChange={onChange} nameOf={({ unitName }: Survey) => t('surveys.of', { unit: unitName })} />;
}
