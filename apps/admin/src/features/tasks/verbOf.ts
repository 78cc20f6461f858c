import type { Text } from '@siklus/domain';
import type { AnswerMap } from '../../kit/drafts/copies';
import type { FieldSchema } from '../../kit/forms/schema';

/** What sending these answers is called, where a choice among them says more than the turn's own verb. */
export function verbOf({ properties = {} }: FieldSchema, answers: AnswerMap): Text | undefined {
  return Object.entries(properties)
    .map(([key, { verbs }]) => verbs?.[String(answers[key])])
    .find((verb) => verb !== undefined);
}
