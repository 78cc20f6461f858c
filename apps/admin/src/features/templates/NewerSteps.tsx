import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { NewerStep, StepDifference, Template } from '@siklus/contracts/templates';
import { useState } from 'react';
import { useSay, useText } from '../../kit/words/text';
import { Bullets } from '../../kit/ui/Bullets';
import { Panel } from '../../kit/ui/Panel';
import { AdoptDialog } from './AdoptDialog';

interface NewerStepsProps {
  readonly template: Template;
  readonly year: number;
  readonly mayWrite: boolean;
}

/** The steps of the template that have a newer version: what each brings, in what it differs, and the way to adopt it. */
export function NewerSteps({ template, year, mayWrite }: NewerStepsProps) {
  const t = useText();
  const say = useSay();
  const [wanted, setWanted] = useState<NewerStep>();
  if (template.newer.length === 0) return null;
  return (
    <Panel title={t('template.newer')}>
      <Box sx={{ display: 'grid', gap: 4, fontSize: '0.875rem' }}>
        {template.newer.map((newer) => (
          <Box component="section" key={newer.step} aria-label={say(newer.label)} sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
            <Box component="h3" sx={{ m: 0, fontSize: '0.875rem' }}>
              {t('template.newerStep', { step: say(newer.label), version: newer.version, newest: newer.newest })}
            </Box>
            <Bullets>
              {newer.changes.map(say).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </Bullets>
            <Differences of={newer.differences} />
            {mayWrite && (
              <Button size="small" variant="outlined" onClick={() => setWanted(newer)}>
                {t('template.adopt', { newest: newer.newest })}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {wanted !== undefined && (
        <AdoptDialog template={template} newer={wanted} year={year} onClose={() => setWanted(undefined)}>
          <Differences of={wanted.differences} />
        </AdoptDialog>
      )}
    </Panel>
  );
}

function Differences({ of }: { readonly of: readonly StepDifference[] }) {
  const t = useText();
  const say = useSay();
  const words = (difference: StepDifference): string => {
    switch (difference.kind) {
      case 'occasion-added':
      case 'occasion-removed':
        return t(`template.differs.${difference.kind}`, { occasion: say(difference.occasion) });
      case 'turn-added':
      case 'turn-removed':
        return t(`template.differs.${difference.kind}`, { turn: say(difference.turn) });
      case 'holder':
        return t('template.differs.holder', {
          turn: say(difference.turn),
          before: t(`template.holders.${difference.before}`),
          after: t(`template.holders.${difference.after}`),
        });
      case 'days':
        return t('template.differs.days', { turn: say(difference.turn), before: difference.before, after: difference.after });
      default:
        return t(`template.differs.${difference.kind}`, { turn: say(difference.turn), field: say(difference.field) });
    }
  };
  return (
    <Bullets>
      {of.map(words).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Bullets>
  );
}
