import { writeSamplePlan, type SamplePlan } from '@siklus/contracts/sample-plans';
import { RecordCreate, RecordEdit } from '../../kit/forms/RecordPages';
import { WordsInput } from '../../kit/forms/WordsInput';
import { emptyResult } from '../../kit/steps/inputs/plan-draft';
import { ResultsInput } from '../../kit/steps/inputs/ResultsInput';
import { useText } from '../../kit/words/text';

const form = { resource: 'sample-plans', schema: writeSamplePlan, inputs: { positions: WordsInput, results: ResultsInput } } as const;

/** A new sample of the library. */
export function SamplePlanCreate() {
  const t = useText();
  return <RecordCreate {...form} title={t('places.newSamplePlan.name')} begin={{ positions: [], results: [emptyResult], active: true }} />;
}

/** A sample that is changed. */
export function SamplePlanEdit() {
  return <RecordEdit {...form} nameOf={({ name }: SamplePlan) => name} />;
}
