import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts';
import { useSay, useText } from '../words/text';
import type { AnswerMap } from '../drafts/copies';
import { inputOf } from './inputs';
import { PredicateHint } from './PredicateHint';
import type { Errors, FieldSchema } from '../forms/schema';

interface StepFormProps {
  readonly task: TaskDetail;
  readonly answers: AnswerMap;
  readonly errors: Errors;
  readonly onChange: (answers: AnswerMap) => void;
}

/** Draws the form of any turn from its schema. A field the panel has no own input for gets a plain one, so a new step works at once. */
export function StepForm({ task, answers, errors, onChange }: StepFormProps) {
  const say = useSay();
  const t = useText();
  const schema = task.answersSchema as FieldSchema;
  const fields = Object.entries(schema.properties ?? {});
  const ratings = fields.filter(([, field]) => field.input === 'rating').map(([key]) => key);
  const lastRating = ratings.length > 1 ? ratings.at(-1) : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {fields.length === 0 && t('ui.noFields')}
      {fields.map(([key, field]) => {
        const Input = inputOf(field);
        return (
          <Box key={key} data-source={key} sx={{ minWidth: 0 }}>
            <Input
              source={key}
              schema={field}
              label={field.label ? say(field.label) : (field.title ?? key)}
              {...(field.hint ? { hint: say(field.hint) } : {})}
              required={schema.required?.includes(key) ?? false}
              value={answers[key]}
              onChange={(value) => onChange(withValue(answers, key, value))}
              errors={errors}
              task={task}
              inputFor={inputOf}
            />
            {key === lastRating && <PredicateHint result={answers.result} behaviour={answers.behaviour} />}
          </Box>
        );
      })}
    </Box>
  );
}

/** The answers with one field set, or taken out when it is empty: an optional field that is not there is not an empty text. */
function withValue(answers: AnswerMap, key: string, value: unknown): AnswerMap {
  const { [key]: _old, ...others } = answers;
  return value === undefined || value === '' ? others : { ...others, [key]: value };
}
