import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { nameSuperior, type OwnNaming } from '@siklus/contracts/superior-namings';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../../kit/providers/session';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { NotAnEmployee } from '../../kit/ui/NotAnEmployee';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { ReadOut } from '../../kit/ui/ReadOut';
import { TextBox } from '../../kit/ui/TextBox';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { NamingStanding } from './NamingStanding';

type Candidate = OwnNaming['candidates'][number];
const schema = nameSuperior.pick({ reason: true });

/** Where somebody without a supervisor says who it is; an administrator confirms it before anything changes. */
export function NameSuperior() {
  const t = useText();
  return useSession().employeeId === null ? <NotAnEmployee title={t('places.nameSuperior.name')} /> : <Naming />;
}

function Naming() {
  const t = useText();
  const { ownNaming, nameSuperior: name } = useVerbs();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const [naming, setNaming] = useState<Candidate>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['superior-namings', 'own', q],
    queryFn: () => ownNaming(q),
    placeholderData: keepPreviousData,
  });
  const candidates = (data?.candidates ?? []).filter(({ id }) => id !== data?.waiting?.supervisorId);
  return (
    <Page title={t('places.nameSuperior.name')} lead={data?.isNeeded === true ? t('naming.lead') : undefined} narrow>
      {isPending && <Waiting lines={6} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.isNeeded === false && (
        <Panel>
          <Empty title={t('naming.notNeeded')}>{t('naming.notNeededBody')}</Empty>
        </Panel>
      )}
      {data?.isNeeded === true && (
        <Stack>
          <NamingStanding naming={data} />
          <Panel title={t(data.waiting === null ? 'naming.who' : 'naming.another')}>
            <TextBox label={t('naming.search')} hint={t('naming.searchHint')} type="search" value={typed} onChange={setTyped} />
            {candidates.length === 0 && <Notice tone="wait">{t('naming.nobody')}</Notice>}
            <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 3, p: 0 }}>
              {candidates.map((candidate) => (
                <CandidateRow key={candidate.id} candidate={candidate} onName={() => setNaming(candidate)} />
              ))}
            </Box>
          </Panel>
        </Stack>
      )}
      {naming !== undefined && (
        <FormDialog
          keptAs="name-superior"
          schema={schema}
          title={t('naming.title', { name: naming.name })}
          lead={t('naming.follows')}
          confirm={t('naming.name')}
          act={({ reason }, key) => name({ supervisorId: naming.id, reason, key })}
          said={() => t('naming.named', { name: naming.name })}
          onClose={() => setNaming(undefined)}
        />
      )}
    </Page>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly onName: () => void;
}

function CandidateRow({ candidate: { name, position, unitName }, onName }: CandidateRowProps) {
  const t = useText();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 3,
        justifyContent: 'space-between',
        alignItems: 'center',
        py: 2,
        borderTop: `1px solid ${token('line')}`,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{[position, unitName].filter(Boolean).join(' · ')}</Box>
      </Box>
      <Button size="small" variant="outlined" onClick={onName} sx={{ flex: 'none' }}>
        {t('naming.choose')}
        <ReadOut>{`: ${name}`}</ReadOut>
      </Button>
    </Box>
  );
}
