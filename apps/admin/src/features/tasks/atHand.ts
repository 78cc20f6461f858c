import { doubtsAtHand } from '@siklus/domain';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { AnswerMap } from '../../kit/drafts/copies';
import { asRating } from '../../kit/steps/asRating';

/** What is doubtful about these answers as far as this device can tell, and was not stood by yet. */
export function openDoubts(schema: TaskDetail['answersSchema'], answers: AnswerMap, standsBy: readonly string[]) {
  const [result, behaviour] = [asRating(answers['result']), asRating(answers['behaviour'])];
  if (result === undefined || behaviour === undefined) return [];
  const asked = ((schema as { readonly 'x-doubts'?: readonly { readonly code: string }[] })['x-doubts'] ?? []).map(({ code }) => code);
  const given = { result, behaviour, feedback: String(answers['feedback'] ?? '') };
  return doubtsAtHand(asked, given).filter(({ code }) => !standsBy.includes(code));
}
