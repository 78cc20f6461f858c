import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useWritten } from '../../kit/forms/useWritten';
import { WrittenBefore } from '../../kit/forms/WrittenBefore';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { token } from '../../kit/theme/tokens';
import { assignmentsOf, type Choice, type ChoicesMade, type Person } from './assignments';
import { ConfirmSupervisors } from './ConfirmSupervisors';
import { MissingRow } from './MissingRow';

const none = { choices: {} };

/** Everybody without a supervisor, each with a proposed superior that may be changed; all are set in one act. */
export function MissingSupervisors() {
  const t = useText();
  const { number } = useFormat();
  const { supervisorProposals } = useVerbs();
  const [query] = useSearchParams();
  const unitId = query.get('unitId') ?? undefined;
  const cycleId = query.get('cycleId');
  const [choices, setChoices] = useState<ChoicesMade>({});
  const name = { keptAs: `missing-supervisors/${unitId ?? 'all'}`, title: t('places.missing.name') };
  const written = useWritten(name, none, ({ choices: made }) => setChoices(made as ChoicesMade));
  const [isAsking, setAsking] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['employees', 'supervisor-proposals', unitId],
    queryFn: () => supervisorProposals(unitId),
  });
  const choose = (id: string, choice: Choice) => {
    const made = { ...choices, [id]: { ...choices[id], ...choice } };
    setChoices(made);
    written.keep({ choices: made });
  };
  const beginAnew = () => {
    setChoices({});
    void written.forget();
  };
  const people = data?.people ?? [];
  const assignments = assignmentsOf(people, choices);
  const count = number(assignments.length);
  return (
    <Page
      title={t('places.missing.name')}
      lead={t('missing.lead')}
      actions={
        <>
          {cycleId !== null && <LinkButton to={`/cycles/${cycleId}/show`}>{t('missing.back')}</LinkButton>}
          {people.length > 0 && (
            <Button variant="contained" disabled={assignments.length === 0} onClick={() => setAsking(true)}>
              {t('missing.set', { smart_count: assignments.length, count })}
            </Button>
          )}
        </>
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 && (
        <Panel>
          <Empty title={t('missing.none')}>{t('missing.noneBody')}</Empty>
        </Panel>
      )}
      {data !== undefined && people.length > 0 && (
        <Stack>
          {written.restoredAt !== null && <WrittenBefore at={written.restoredAt} onBeginAnew={beginAnew} />}
          {data.total > people.length && (
            <Notice tone="wait">{t('missing.more', { shown: number(people.length), count: number(data.total) })}</Notice>
          )}
          <Panel>
            <Box sx={{ fontSize: '0.875rem', color: token('ink2'), mb: 3 }}>{t('missing.counts', countsOf(people, number))}</Box>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {people.map((person) => (
                <MissingRow
                  key={person.id}
                  person={person}
                  choice={choices[person.id] ?? {}}
                  onChoose={(choice) => choose(person.id, choice)}
                />
              ))}
            </Box>
          </Panel>
        </Stack>
      )}
      {isAsking && <ConfirmSupervisors people={people} assignments={assignments} onClose={() => setAsking(false)} onDone={beginAnew} />}
    </Page>
  );
}

/** For how many the proposal is sure, likely, or unknown. */
function countsOf(people: readonly Person[], number: (value: number) => string): Record<'sure' | 'likely' | 'unknown', string> {
  const count = (certainty: string) => number(people.filter(({ proposal }) => (proposal?.certainty ?? 'unknown') === certainty).length);
  return { sure: count('sure'), likely: count('likely'), unknown: count('unknown') };
}
