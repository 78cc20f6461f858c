import Button from '@mui/material/Button';
import { useText } from '../i18n/text';
import { offline, problemOf } from '../providers/http';
import { Notice } from './Notice';

/** Says in the API's own words why something could not be had, with the number to quote on the phone. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useText();
  const words = useFailureWords();
  const problem = problemOf(error);
  return (
    <Notice
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
      {/* Some texts name the number themselves. */}
      {problem !== undefined && problem.requestId !== '' && !problem.detail.includes(problem.requestId) && <span>{t('ui.requestId', { id: problem.requestId })}</span>}
    </Notice>
  );
}

/** One sentence for any error: the API's, or ours where the API could not be reached. */
export function useFailureWords(): (error: unknown) => string {
  const t = useText();
  return (error) => {
    const problem = problemOf(error);
    if (problem?.code === offline) return t('ui.offline');
    return problem?.detail || t('ui.unknownError');
  };
}
