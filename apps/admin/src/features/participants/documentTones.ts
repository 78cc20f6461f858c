import type { ParticipantState } from '@siklus/domain';
import type { Tone } from '../../kit/ui/Chip';

/** The colour in which lists show how a document stands as a whole. */
export const documentTones: Readonly<Record<ParticipantState, Tone>> = {
  active: 'sea',
  complete: 'ok',
  unrated: 'plain',
  withdrawn: 'plain',
  unfinished: 'clove',
};
