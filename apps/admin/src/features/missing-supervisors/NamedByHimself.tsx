import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { decideNaming, type WaitingNaming } from '@siklus/contracts/superior-namings';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

interface NamedByHimselfProps {
  /** Who named the superior. */
  readonly name: string;
  readonly naming: WaitingNaming;
}

/** The superior whom somebody named himself, to be confirmed or declined with a reason that he reads. */
export function NamedByHimself({ name, naming }: NamedByHimselfProps) {
  const t = useText();
  const { ownMoment } = useFormat();
  const { decideNaming: decide } = useVerbs();
  const [verb, setVerb] = useState<'confirm' | 'decline'>();
  const holes = { name, superior: naming.name };
  return (
    <Box sx={{ borderLeft: `3px solid ${token('sea')}`, pl: 3, mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', fontWeight: 600 }}>
        {naming.name} <Chip tone="sea">{t('missing.named')}</Chip>
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{[naming.position, naming.unitName].filter(Boolean).join(' · ')}</Box>
      <Box sx={{ fontSize: '0.8125rem' }}>{t('missing.namedBecause', { reason: naming.reason, at: ownMoment(naming.at) })}</Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1 }}>
        <Button size="small" variant="outlined" aria-label={t('missing.confirmNamedOf', holes)} onClick={() => setVerb('confirm')}>
          {t('missing.confirmNamed')}
        </Button>
        <Button size="small" aria-label={t('missing.declineNamedOf', holes)} onClick={() => setVerb('decline')}>
          {t('missing.declineNamed')}
        </Button>
      </Box>
      {verb !== undefined && (
        <FormDialog
          keptAs={`superior-namings/${naming.id}/${verb}`}
          schema={decideNaming}
          title={t(verb === 'confirm' ? 'missing.confirmNamedOf' : 'missing.declineNamedOf', holes)}
          lead={t(verb === 'confirm' ? 'missing.confirmNamedLead' : 'missing.declineNamedLead', holes)}
          confirm={t(verb === 'confirm' ? 'missing.confirmNamed' : 'missing.declineNamed')}
          act={({ reason }, key) => decide({ id: naming.id, verb, reason, key })}
          said={() => t(verb === 'confirm' ? 'missing.namedConfirmed' : 'missing.namedDeclined', holes)}
          onClose={() => setVerb(undefined)}
        />
      )}
    </Box>
  );
}
