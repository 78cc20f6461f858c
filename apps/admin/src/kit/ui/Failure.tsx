import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useText } from '../words/text';
import { noNetwork, offline, problemOf } from '../providers/http';
import { Forbidden } from './Forbidden';
import { Notice } from './Notice';
import { Offline } from './Offline';
import { offlineWords } from './offlineWords';

interface FailureProps {
  readonly error: unknown;
  /** Reads again what a page is made of; given only where the page has nothing else to show. */
  readonly onRetry?: () => void;
  /** It is why what was pressed came to nothing. */
  readonly isAct?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Says in the API's own words why something could not be had, with the number to quote on the phone. */
export function Failure({ error, onRetry, isAct = false, ref }: FailureProps) {
  const t = useText();
  const words = useFailureWords();
  const problem = problemOf(error);
  if (problem?.code === offline) return <Offline hadNetwork={problem.title !== noNetwork} isAct={isAct} onRetry={onRetry} ref={ref} />;
  if (problem?.status === 403 && onRetry !== undefined) return <Forbidden reason={problem.detail} />;
  return (
    <Notice
      ref={ref}
      tone="late"
      urgent
      title={words(error)}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {/* Some texts name the number themselves; faults at fields are mended without it. */}
      {problem !== undefined &&
        (problem.errors ?? []).length === 0 &&
        problem.requestId !== '' &&
        !problem.detail.includes(problem.requestId) && <span>{t('ui.requestId', { id: problem.requestId })}</span>}
    </Notice>
  );
}

/** One sentence for any error: the API's, or ours where the API could not be reached. */
export function useFailureWords(): (error: unknown) => string {
  const t = useText();
  return (error) => {
    const problem = problemOf(error);
    if (problem?.code === offline) {
      const said = offlineWords({ hadNetwork: problem.title !== noNetwork, isOnline: navigator.onLine, isAct: true });
      return `${t(said.title)}. ${t(said.body)}`;
    }
    return problem?.detail || t('ui.unknownError');
  };
}
