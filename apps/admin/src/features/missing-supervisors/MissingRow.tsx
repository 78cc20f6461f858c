import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { isLeftOut, type Choice, type Person } from './assignments';
import { NamedByHimself } from './NamedByHimself';

interface MissingRowProps {
  readonly person: Person;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One person and the superior that is proposed, with the reason; a click puts a search in its place. */
export function MissingRow({ person, choice, onChoose }: MissingRowProps) {
  const { id, nip, name, position, unitName, proposal, named } = person;
  const t = useText();
  const [isChanging, setChanging] = useState(proposal === null);
  const isIncluded = !isLeftOut(person, { [id]: choice });
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: { xs: 2, md: 4 },
        gridTemplateColumns: { xs: '36px minmax(0, 1fr)', md: '36px minmax(0, 1fr) minmax(0, 1.2fr)' },
        alignItems: 'start',
        py: 3,
        borderTop: `1px solid ${token('line')}`,
        '&:first-of-type': { borderTop: 0, pt: 0 },
        '&:last-child': { pb: 0 },
      }}
    >
      <Checkbox
        size="small"
        sx={{ p: 1.5, ml: -1 }}
        checked={isIncluded}
        onChange={(_event, checked) => onChoose({ isLeftOut: !checked })}
        slotProps={{ input: { 'aria-label': t('missing.pick', { name }) } }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Link quiet to={`/employees/${id}/show`}>
          {name}
        </Link>
        <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{[nip, position, unitName].filter(Boolean).join(' · ')}</Box>
      </Box>
      <Box sx={{ minWidth: 0, gridColumn: { xs: '2', md: 'auto' }, opacity: isIncluded ? 1 : 0.55 }}>
        {named !== null && <NamedByHimself name={name} naming={named} />}
        {isChanging ? (
          <RecordPicker
            resource="employees"
            label={t('missing.superiorOf', { name })}
            hint={proposal === null ? t('missing.noProposal') : undefined}
            value={choice.supervisorId ?? proposal?.supervisorId ?? ''}
            onChange={(supervisorId) => onChoose({ supervisorId })}
            error={choice.supervisorId === id ? t('employees.notHimself') : undefined}
          />
        ) : (
          proposal !== null && (
            <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start', justifyContent: 'space-between', flexWrap: 'wrap' }}>
              <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
                <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', fontWeight: 600 }}>
                  {proposal.name}{' '}
                  <Chip tone={proposal.certainty === 'sure' ? 'sea' : 'wait'}>{t(`missing.certainty.${proposal.certainty}`)}</Chip>
                </Box>
                <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
                  {proposal.position} · {t(`missing.${proposal.basis}`, { unit: proposal.unitName })}
                </Box>
              </Box>
              <Button size="small" aria-label={t('missing.changeOf', { name })} onClick={() => setChanging(true)}>
                {t('missing.change')}
              </Button>
            </Box>
          )
        )}
      </Box>
    </Box>
  );
}
