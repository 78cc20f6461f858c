import type { ExpectedResult } from '@siklus/contracts/expected-results';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { Approach, SuperiorResults } from '@siklus/domain';
import type { FieldSchema } from '../../kit/forms/schema';
import { emptyResult, type DraftResult } from '../../kit/steps/inputs/plan-draft';

/** What a dialog is given that takes results from elsewhere. */
export interface TakingProps {
  /** Why so many cannot be taken, in words; undefined where they can. */
  readonly tooMany: (taken: readonly DraftResult[]) => string | undefined;
  /** With the approach of a plan that is taken as a whole. */
  readonly onTake: (taken: readonly DraftResult[], approach?: Approach) => void;
  readonly onClose: () => void;
}

/** What the form of a task takes as results. */
export function formOfResults({ answersSchema }: Pick<TaskDetail, 'answersSchema'>): FieldSchema | undefined {
  return (answersSchema as FieldSchema).properties?.['results'];
}

/** A result that begins with what the superior expects, and supports that result of his. */
export function fromExpected(
  { key, text }: Pick<ExpectedResult, 'key' | 'text'>,
  { document, version }: Pick<SuperiorResults, 'document' | 'version'>,
): DraftResult {
  return { ...emptyResult, title: text, ties: [{ document, version, key, way: 'NON_DIRECT' }] };
}
