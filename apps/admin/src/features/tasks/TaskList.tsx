import Box from '@mui/material/Box';
import type { Task } from '@siklus/contracts/tasks';
import { useRef, useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useKeys } from '../../kit/keys/useKeys';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { groupByDue } from './dueGroups';
import { TaskRow } from './TaskRow';
import { mostTasks } from './inbox';
import { useInbox } from './useInbox';
import { useTaskWords } from './useTaskWords';

const manyTasks = 8;

/** What waits for this person, the most urgent first. */
export function TaskList() {
  const t = useText();
  const { number } = useFormat();
  const { employeeId } = useSession();
  const [kind, setKind] = useState('');
  const { data, total, error, isPending, refetch } = useInbox();
  const rows = useRef<HTMLDivElement>(null);
  useKeys({ nextRow: () => moveIn(rows.current, 1), previousRow: () => moveIn(rows.current, -1) });
  const all = data ?? [];
  const kinds = new Map(all.map((task) => [kindOf(task), task]));
  const words = useTaskWords();
  const shown = kind === '' ? all : all.filter((task) => kindOf(task) === kind);
  const late = all.filter((task) => task.late).length;
  const count = total ?? all.length;
  return (
    <Page
      title={count > 0 ? `(${number(count)}) ${t('places.tasks.name')}` : t('places.tasks.name')}
      heading={t('places.tasks.name')}
      lead={
        data && all.length > 0
          ? t(late > 0 ? 'inbox.leadLate' : 'inbox.lead', { smart_count: all.length, count: number(count), late: number(late) })
          : undefined
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && all.length === 0 && (
        <Panel>
          <Empty title={t('inbox.empty')}>
            {t('inbox.emptyBody')} {employeeId !== null && <Link to="/my-document">{t('inbox.toDocument')}</Link>}
          </Empty>
        </Panel>
      )}
      {all.length > manyTasks && kinds.size > 1 && (
        <Box sx={{ maxWidth: 320, mb: 4 }}>
          <SelectBox
            label={t('inbox.kind')}
            value={kind}
            empty={t('lists.all')}
            options={[...kinds].map(([value, task]) => ({ value, label: words(task) }))}
            onChange={setKind}
          />
        </Box>
      )}
      <Box ref={rows}>
        <Stack gap={5}>
          {groupByDue(shown).map(([group, members]) => (
            <Box key={group} component="section" aria-labelledby={`due-${group}`}>
              <Box
                component="h2"
                id={`due-${group}`}
                sx={{ fontSize: '0.875rem', fontWeight: 650, m: 0, mb: 2, color: token(group === 'late' ? 'late' : 'ink2') }}
              >
                {t(`inbox.groups.${group}`)} · {number(members.length)}
              </Box>
              <Panel sx={{ p: { xs: 0, sm: 0 } }}>
                <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                  {members.map((task) => (
                    <TaskRow key={task.id} task={task} />
                  ))}
                </Box>
              </Panel>
            </Box>
          ))}
        </Stack>
      </Box>
      {total !== undefined && total > mostTasks && (
        <Box sx={{ mt: 4, color: token('ink3'), fontSize: '0.8125rem' }}>
          {t('inbox.first', { most: number(mostTasks), total: number(total) })}
        </Box>
      )}
    </Page>
  );
}

const kindOf = ({ cycleId, step, occasion, turn }: Task) => `${cycleId}/${step}/${occasion}/${turn}`;

/** Moves the focus between rows; from elsewhere it goes to the first one. Enter then opens the row, as any link. */
function moveIn(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-task-row]') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const row = at < 0 ? rows[0] : rows[at + by];
  row?.focus();
}
