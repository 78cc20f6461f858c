import Box from '@mui/material/Box';
import type { Cycle } from '@siklus/contracts/cycles';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { Panel } from '../../kit/ui/Panel';
import { CyclePlace } from './CyclePlace';
import { currentStep, doneShare, sharesOf } from './pace';
import { useProgress } from './useProgress';

const tones: Readonly<Record<Cycle['state'], Tone>> = {
  draft: 'plain',
  opening: 'wait',
  open: 'sea',
  closing: 'wait',
  closed: 'ok',
  reopening: 'wait',
};

/** A cycle at a glance: its state, and for a running one the step it is in. */
export function CycleCard({ cycle }: { readonly cycle: Cycle }) {
  const t = useText();
  const say = useSay();
  const { number, percent, day } = useFormat();
  const { data: progress } = useProgress(cycle.id, cycle.state !== 'draft');
  const step = progress && currentStep(progress);
  return (
    <Panel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
            <CyclePlace cycle={cycle} progress={progress} />
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
            <Link quiet to={`/cycles/${cycle.id}/show`} sx={{ fontSize: '1.0625rem', fontWeight: 650, ...linkForFingers }}>
              {t('document.cycle', { year: cycle.year })}
            </Link>
            <Chip tone={tones[cycle.state]}>{t(`cycles.states.${cycle.state}`)}</Chip>
          </Box>
          <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>
            {cycle.state === 'draft' && t('cycles.draftLead')}
            {progress && t('cycles.people', { smart_count: progress.participants, count: number(progress.participants) })}
            {progress && progress.unfinished > 0 && ` · ${t('cycles.unfinished', { count: number(progress.unfinished) })}`}
            {step && ` · ${t('cycles.stepDone', { share: percent(doneShare(step)), step: say(step.label) })}`}
          </Box>
        </Box>
        {step && (
          <Box sx={{ flex: '1 1 240px', maxWidth: { sm: 320 } }}>
            <Bar
              shares={sharesOf(step)}
              label={t('cycles.stepDone', { share: percent(doneShare(step)), step: say(step.label) })}
              height={14}
            />
            <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 1 }}>{t('cycles.dueOn', { day: day(step.dueOn) })}</Box>
          </Box>
        )}
      </Box>
    </Panel>
  );
}
