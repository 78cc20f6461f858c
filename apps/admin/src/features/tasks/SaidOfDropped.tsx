import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { indicatorsOf, isCoreValue, numberOf } from '@siklus/domain';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

interface SaidOfDroppedProps {
  readonly task: Pick<TaskDetail, 'plans' | 'remarks' | 'zone'>;
  /** The keys of the results and indicators that are shown, with what was said of them. */
  readonly shown: ReadonlySet<string>;
}

/** The feedback on results and indicators that are no longer there, each below what it was called. */
export function SaidOfDropped({ task: { plans, remarks, zone }, shown }: SaidOfDroppedProps) {
  const t = useText();
  const said = remarks.filter(({ part }) => !isCoreValue(part) && !shown.has(part));
  const nameOf = (part: string) =>
    plans.flatMap(({ results }) => results).findLast(({ key }) => key === part)?.title ??
    plans.flatMap((plan) => indicatorsOf(plan)).findLast(({ indicator }) => indicator.key === part)?.indicator.text ??
    '';
  return [...new Set(said.map(({ part }) => part))].map((part) => (
    <Box key={part} sx={{ mt: 3 }}>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
        {t('task.saidOfDropped', { ref: numberOf(part), title: nameOf(part) })}
      </Box>
      <RemarkList remarks={said.filter((each) => each.part === part)} zone={zone} />
    </Box>
  ));
}
