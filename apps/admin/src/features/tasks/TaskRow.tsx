import Box from '@mui/material/Box';
import type { Task } from '@siklus/contracts/tasks';
import { initialsOf } from '../layout/AccountMenu';
import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { RowLink } from '../../kit/ui/RowLink';
import { useDueWords, useTaskWords } from './useTaskWords';

/** One task of the inbox: whose document, what is asked, by when. The whole row opens it. */
export function TaskRow({ task }: { readonly task: Task }) {
  const t = useText();
  const words = useTaskWords();
  const dueWords = useDueWords();
  const waits = useSubmissions().some(([, { path, answered }]) => path === `/tasks/${task.id}` && answered === undefined);
  const due = waits ? { tone: 'wait' as const, words: t('inbox.waits') } : dueWords(task);
  const { dayOf } = useFormat();
  const { employeeId } = useSession();
  const isOwn = task.employeeId === employeeId;
  const forSomebody = task.holderId !== null && task.holderId !== employeeId;
  return (
    <Box component="li" sx={{ borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <RowLink to={`/tasks/${task.id}`} data-task-row="">
        <Box
          aria-hidden="true"
          sx={{
            flex: 'none',
            width: 36,
            height: 36,
            borderRadius: '50%',
            display: { xs: 'none', sm: 'grid' },
            placeItems: 'center',
            backgroundColor: token('seaSoft'),
            color: token('sea'),
            fontSize: '0.75rem',
            fontWeight: 700,
          }}
        >
          {initialsOf(task.employeeName)}
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ fontWeight: 600 }}>{isOwn ? t('inbox.own') : task.employeeName}</Box>
          <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{words(task)}</Box>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            {task.unitName}
            {task.heldSince !== null && ` · ${t('lists.heldSince', { since: dayOf(task.heldSince, task.zone, 'short') })}`}
            {forSomebody && task.holderName !== null && ` · ${t('inbox.deputyOf', { name: task.holderName })}`}
            {!forSomebody && task.holderAs !== null && ` · ${t('inbox.as', { post: task.holderAs })}`}
            {task.pool !== null && ` · ${t('inbox.pool')}`}
            {task.dueBefore !== null && ` · ${t('inbox.dueBefore', { day: dayOf(task.dueBefore, task.zone, 'short') })}`}
            {task.round > 1 && ` · ${t('inbox.round', { n: task.round })}`}
          </Box>
          <Box sx={{ display: { xs: 'block', sm: 'none' }, mt: 1 }}>
            <Chip tone={due.tone}>{due.words}</Chip>
          </Box>
        </Box>
        <Box sx={{ display: { xs: 'none', sm: 'block' }, flex: 'none' }}>
          <Chip tone={due.tone}>{due.words}</Chip>
        </Box>
      </RowLink>
    </Box>
  );
}
