import Box from '@mui/material/Box';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Incident } from '@siklus/contracts/incidents';
import { useGetList } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { rankTodos, type Todo } from './todo';

interface ToDoProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
}

const tones: Readonly<Record<Todo['kind'], Tone>> = {
  incidents: 'late',
  supervisor: 'late',
  waitedFor: 'late',
  leaving: 'clove',
  backAtWork: 'wait',
  need: 'clove',
  piledUp: 'wait',
  idleUnit: 'wait',
  late: 'wait',
};

/** What needs the administrator's hand: at most five things, each with its people, a proposed repair and the way there. */
export function ToDo({ cycle, progress }: ToDoProps) {
  const t = useText();
  const { number } = useFormat();
  const words = useTodoWords();
  const session = useSession();
  const { total: incidents = 0 } = useGetList<Incident>(
    'incidents',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'lastSeen', order: 'DESC' }, filter: { state: 'open' } },
    { enabled: mayByRole(session, 'incident.read') },
  );
  const todos = rankTodos(cycle, progress, incidents);
  if (todos.length === 0) return <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('board.nothingToDo')}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {todos.map((todo) => {
        const { title, fix, verb } = words(todo);
        return (
          <Box
            key={`${todo.kind}${todo.to}`}
            component="li"
            sx={{
              display: 'flex',
              gap: 3,
              py: 3,
              borderBottom: `1px solid ${token('line')}`,
              '&:first-of-type': { pt: 0 },
              '&:last-child': { borderBottom: 0, pb: 0 },
            }}
          >
            <Box
              sx={{
                flex: 'none',
                minWidth: 62,
                textAlign: 'center',
                '& > a': { display: 'flex', width: '100%' },
                '& > a > span': { flex: 1 },
              }}
            >
              <Link quiet to={todo.to} count={todo.count} label={`${number(todo.count)}: ${title}`} sx={linkForFingers}>
                <Chip tone={tones[todo.kind]}>{number(todo.count)}</Chip>
              </Link>
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }}>{title}</Box>
              <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
                {fix}{' '}
                <Link to={todo.repair} label={`${verb}: ${title}`}>
                  {verb}
                </Link>
              </Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** Each thing in words: what is the matter, what is proposed, and what the way there is called. */
function useTodoWords(): (todo: Todo) => { readonly title: string; readonly fix: string; readonly verb: string } {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  return (todo) => {
    if (todo.kind === 'need') return { title: say(todo.need.label), fix: say(todo.need.fix), verb: t('todo.need.verb') };
    const holes: Readonly<Record<string, string>> =
      todo.kind === 'piledUp'
        ? { name: todo.name, since: day(todo.since) }
        : todo.kind === 'idleUnit'
          ? { unit: todo.unit, step: say(todo.step.label) }
          : {};
    return { title: t(`todo.${todo.kind}.title`, holes), fix: t(`todo.${todo.kind}.fix`, holes), verb: t(`todo.${todo.kind}.verb`) };
  };
}
