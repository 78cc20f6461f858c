import Box from '@mui/material/Box';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Employee } from '@siklus/contracts/employees';
import type { Unit } from '@siklus/contracts/units';
import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Panel } from '../../kit/ui/Panel';
import { guideOf, type GuideStep } from './guide';

const one = { pagination: { page: 1, perPage: 1 }, sort: { field: 'name', order: 'ASC' as const } };

/** Leads a new administrator to the first open cycle: four steps, what is done, and the next button. */
export function FirstCycle({ draft }: { readonly draft: Cycle | undefined }) {
  const t = useText();
  const { number } = useFormat();
  const { supervisorProposals } = useVerbs();
  const { total: people } = useGetList<Employee>('employees', one);
  const { total: units } = useGetList<Unit>('units', one);
  const { data: missing } = useQuery({
    queryKey: ['employees', 'supervisor-proposals', undefined],
    queryFn: () => supervisorProposals(),
    enabled: (people ?? 0) > 0,
  });
  if (people === undefined || units === undefined || (people > 0 && missing === undefined)) return null;
  const steps = guideOf({ people, missing: missing?.total ?? 0, draftId: draft?.id });
  const words = ({ key, isDone }: GuideStep) => {
    if (key === 'lines' && !isDone && people > 0) return t('guide.lines.missing', { count: number(missing?.total ?? 0) });
    if (!isDone || key === 'open') return t(`guide.${key}.waits`);
    if (key === 'people') return t('guide.people.done', { people: number(people), units: number(units) });
    if (key === 'cycle') return t('guide.cycle.done', { year: draft?.year ?? '', unit: draft?.unitName ?? '' });
    return t('guide.lines.done');
  };
  return (
    <Panel title={t('guide.title')}>
      <Box sx={{ color: token('ink2'), fontSize: '0.875rem', mb: 2 }}>{t('guide.lead')}</Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((step, index) => (
          <Box
            key={step.key}
            component="li"
            aria-current={step.isNext ? 'step' : undefined}
            sx={{ display: 'flex', gap: 3, py: 4, borderTop: `1px solid ${token('line')}`, flexWrap: 'wrap' }}
          >
            <Box
              aria-hidden="true"
              sx={{
                flex: 'none',
                width: 30,
                height: 30,
                borderRadius: '50%',
                display: 'grid',
                placeItems: 'center',
                fontWeight: 700,
                fontSize: '0.8125rem',
                backgroundColor: token(step.isDone ? 'sea' : step.isNext ? 'seaSoft' : 'h1'),
                color: token(step.isDone ? 'onSea' : step.isNext ? 'sea' : 'ink2'),
              }}
            >
              {step.isDone ? '✓' : index + 1}
            </Box>
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', fontWeight: 600 }}>
                {t(`guide.${step.key}.title`)}{' '}
                <Chip tone={step.isDone ? 'ok' : step.isNext ? 'sea' : 'plain'}>
                  {t(step.isDone ? 'guide.done' : step.isNext ? 'guide.next' : 'guide.later')}
                </Chip>
              </Box>
              <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{words(step)}</Box>
            </Box>
            {step.to !== undefined && (
              <Box sx={{ flex: 'none' }}>
                <LinkButton to={step.to} variant={step.isNext ? 'contained' : 'outlined'}>
                  {t(`guide.${step.key}.verb`)}
                </LinkButton>
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
