import type { Approach } from '@siklus/domain';
import type { DraftResult } from '../../kit/steps/inputs/plan-draft';

/** What a dialog is given that takes results from elsewhere. */
export interface TakingProps {
  /** Why so many cannot be taken, in words; undefined where they can. */
  readonly tooMany: (taken: readonly DraftResult[]) => string | undefined;
  /** With the approach of a plan that is taken as a whole. */
  readonly onTake: (taken: readonly DraftResult[], approach?: Approach) => void;
  readonly onClose: () => void;
}
