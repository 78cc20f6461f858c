import Box from '@mui/material/Box';
import { confirmTies, type DocumentTies } from '@siklus/contracts/ties';
import { numberOf, type DraftedTie, type Support } from '@siklus/domain';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import type { InputProps } from '../../kit/forms/input-props';
import { useVerbs } from '../../kit/providers/useVerbs';
import { replaceAt } from '../../kit/steps/inputs/rows';
import { SupportInput } from '../../kit/steps/inputs/SupportInput';
import { choosable, useSuperiorPlan } from '../../kit/steps/useSuperiorPlan';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';

interface ConfirmTiesDialogProps {
  readonly participantId: string;
  readonly planVersion: number;
  readonly loose: DocumentTies['loose'];
  readonly onClose: () => void;
}

interface Confirmed extends Pick<Support<DraftedTie>, 'ties' | 'untied'> {
  readonly key: string;
}

const asked = confirmTies.omit({ planVersion: true });
const AboutContext = createContext<Pick<ConfirmTiesDialogProps, 'participantId' | 'loose'>>({ participantId: '', loose: [] });

/** What the superior's plan says now against what was supported, with a proposal for each result; only the ties are confirmed. */
export function ConfirmTiesDialog({ participantId, planVersion, loose, onClose }: ConfirmTiesDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const queryClient = useQueryClient();
  const about = { participantId, loose };
  return (
    <AboutContext value={about}>
      <FormDialog
        keptAs={`participants/${participantId}/ties/${planVersion}`}
        schema={asked}
        title={t('ties.confirm')}
        lead={t('ties.confirmLead')}
        confirm={t('ties.confirmVerb')}
        begin={{ results: loose.map(({ key, proposed: { ties, untied } }) => ({ key, ties, untied })) }}
        inputs={{ results: TiesInput }}
        act={(given, key) => verbs.confirmTies({ ...given, planVersion, participantId, key })}
        said={() => t('ties.confirmed')}
        onDone={() => queryClient.invalidateQueries({ queryKey: ['participants'] })}
        onClose={onClose}
      />
    </AboutContext>
  );
}

/** One chooser for each result, under what differs. */
function TiesInput({ source, value, onChange, errors }: InputProps) {
  const t = useText();
  const { participantId, loose } = use(AboutContext);
  const { data, isPending } = useSuperiorPlan(participantId);
  const rows = (value ?? []) as readonly Confirmed[];
  if (isPending) return <Waiting lines={3} />;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {rows.map((row, at) => {
        const about = loose.find(({ key }) => key === row.key);
        return (
          <Box key={row.key} role="group" aria-label={about?.title} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Box sx={{ fontWeight: 600 }}>{`${numberOf(row.key)} ${about?.title ?? ''}`}</Box>
            {about?.differences.map(({ how, said, now }, each) => (
              <Box key={each} sx={{ fontSize: '0.875rem' }}>
                {t(`ties.how.${how}`, { said: said ?? t('ties.nothing'), now: now ?? '' })}
              </Box>
            ))}
            <SupportInput
              source={`${source}.${at}`}
              support={{ ties: row.ties, untied: row.untied }}
              superior={choosable(data)}
              errors={errors}
              onChange={({ ties, untied }) => onChange(replaceAt(rows, at, { key: row.key, ties, untied }))}
            />
          </Box>
        );
      })}
    </Box>
  );
}
