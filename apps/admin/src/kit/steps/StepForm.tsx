import type { TaskDetail } from '@siklus/contracts/tasks';
import { Fields, type Values } from '../forms/Fields';
import type { Errors, FieldSchema } from '../forms/schema';
import { useSay, useText } from '../words/text';
import { inputOf } from './inputs';
import { PlanKindContext, planKindOf } from './plan-kind';
import { PredicateHint } from './PredicateHint';
import { TaskContext } from './task-context';

interface StepFormProps {
  readonly task: TaskDetail;
  readonly answers: Values;
  readonly errors: Errors;
  readonly onChange: (answers: Values) => void;
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
    <TaskContext value={task}>
      <PlanKindContext value={planKindOf(task, answers)}>
        {fields.length === 0 && t('ui.noFields')}
        <Fields
          schema={schema}
          values={answers}
          errors={errors}
          onChange={onChange}
          inputOf={inputOf}
          wordsOf={(key, { label, title, hint }) => ({ label: label ? say(label) : (title ?? key), ...(hint ? { hint: say(hint) } : {}) })}
          below={(key) => key === lastRating && <PredicateHint result={answers.result} behaviour={answers.behaviour} />}
        />
      </PlanKindContext>
    </TaskContext>
  );
}
