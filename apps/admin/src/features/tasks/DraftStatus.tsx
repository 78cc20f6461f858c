import type { Zone } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import type { DraftState } from './useDraft';

interface DraftStatusProps {
  readonly state: DraftState;
  readonly zone: Zone;
  /** A reason to give the task back was written and not sent. */
  readonly hasReason: boolean;
  /** The answers themselves are on their way. */
  readonly isSending: boolean;
}

/** Where the text is and who sees it, read out politely when it changes. */
export function DraftStatus({ state, zone, hasReason, isSending }: DraftStatusProps) {
  const t = useText();
  const { recently } = useFormat();
  const text = state.kind === 'saved' ? t('draft.saved', { time: recently(state.at, zone) }) : t(`draft.${state.kind}`);
  const said = hasReason ? [...(state.kind === 'untouched' ? [] : [text]), t('draft.reason')] : [text];
  return (
    <span role="status" aria-live="polite">
      {isSending ? t('draft.sending') : said.join(' ')}
    </span>
  );
}
