import type { Zone } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import type { DraftState } from './useDraft';

interface DraftStatusProps {
  readonly state: DraftState;
  readonly zone: Zone;
  /** The answers themselves are on their way. */
  readonly isSending: boolean;
}

/** Where the text is and who sees it, read out politely when it changes. */
export function DraftStatus({ state, zone, isSending }: DraftStatusProps) {
  const t = useText();
  const { time } = useFormat();
  const words = isSending
    ? t('draft.sending')
    : state.kind === 'saved'
      ? t('draft.saved', { time: time(state.at, zone) })
      : t(`draft.${state.kind}`);
  return (
    <span role="status" aria-live="polite">
      {words}
    </span>
  );
}
