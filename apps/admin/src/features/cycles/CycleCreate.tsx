import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Cycle } from '@siklus/contracts';
import { isLocalDate, scheduleOf, type ScheduleLine, type TemplateLine } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { useCreate, useRedirect } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { problemOf } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { showFirstFault } from '../../kit/ui/showFirstFault';
import { TextBox } from '../../kit/ui/TextBox';
import { Waiting } from '../../kit/ui/Waiting';
import { ScheduleTable } from './ScheduleTable';

const isYear = (typed: string) => /^20\d\d$/.test(typed);

/** A new cycle: whose, which year, and the dates of the template, which may be moved. It stays a draft until it is opened. */
export function CycleCreate() {
  const t = useText();
  const { template } = useVerbs();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['template'], queryFn: template });
  if (data === undefined)
    return (
      <Page title={t('cycles.create')} narrow>
        {isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return <CycleForm template={data.lines} />;
}

function CycleForm({ template }: { readonly template: readonly TemplateLine[] }) {
  const t = useText();
  const redirect = useRedirect();
  const [unitId, setUnitId] = useState('');
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [schedule, setSchedule] = useState<readonly ScheduleLine[]>(() => scheduleOf(template, Number(year)));
  const [wasPressed, setPressed] = useState(false);
  const [create, { isPending, error }] = useCreate<Cycle>();
  const refused = Object.fromEntries((problemOf(error)?.errors ?? []).map(({ source, message }) => [source, message]));
  const required = (isGiven: boolean) => (wasPressed && !isGiven ? t('ui.required') : undefined);
  const isOrdered = schedule.every(({ opensOn, dueOn }) => isLocalDate(opensOn) && isLocalDate(dueOn) && dueOn >= opensOn);

  function save() {
    setPressed(true);
    if (unitId === '' || !isYear(year) || !isOrdered) return showFirstFault();
    const lines = schedule.map(({ step, occasion, opensOn, dueOn }) => ({ step, occasion, opensOn, dueOn }));
    void create(
      'cycles',
      { data: { unitId, year: Number(year), schedule: lines } as unknown as Cycle },
      { onSuccess: ({ id }) => redirect('show', 'cycles', id) },
    );
  }

  return (
    <Page title={t('cycles.create')} lead={t('cycles.createLead')} narrow>
      <Stack>
        <Panel>
          <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 140px' } }}>
            <RecordPicker
              resource="units"
              label={t('cycles.unit')}
              hint={t('cycles.unitHint')}
              required
              value={unitId}
              onChange={setUnitId}
              error={required(unitId !== '') ?? refused.unitId}
            />
            <TextBox
              label={t('document.year')}
              required
              value={year}
              error={required(isYear(year)) ?? refused.year}
              inputProps={{ inputMode: 'numeric', maxLength: 4 }}
              onChange={(typed) => {
                setYear(typed);
                if (isYear(typed)) setSchedule(scheduleOf(template, Number(typed)));
              }}
            />
          </Box>
        </Panel>
        <Panel title={t('board.schedule')}>
          <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mb: 3 }}>{t('cycles.scheduleHint')}</Box>
          <ScheduleTable schedule={schedule} onChange={setSchedule} />
        </Panel>
        {error !== null && <Failure error={error} />}
        <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end' }}>
          <LinkButton to="/cycles">{t('ra.action.cancel')}</LinkButton>
          <Button variant="contained" onClick={save} loading={isPending}>
            {t('cycles.save')}
          </Button>
        </Box>
      </Stack>
    </Page>
  );
}
