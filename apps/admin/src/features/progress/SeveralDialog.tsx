import { called, type Called } from '@siklus/contracts/called';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { entryDay, entryValue, entryNote } from '@siklus/contracts/progress-notes';
import { fill, isCounted, numberOf, type Indicator } from '@siklus/domain';
import { useMemo } from 'react';
import { z } from 'zod';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';
import { fieldOf } from './fieldOf';
import { pressedAt } from './pressedAt';
import { severalForm } from './writtenNotes';

interface SeveralDialogProps {
  readonly document: Pick<ParticipantDetail, 'id' | 'plans'>;
  readonly indicators: readonly Indicator[];
  readonly onClose: () => void;
}

/** What was done on several indicators, by the day or by the week: only what is filled in is noted, and all of it at once. */
export function SeveralDialog({ document, indicators, onClose }: SeveralDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const schema = useMemo(() => formOf(indicators, (pattern) => t(`progress.asked.${pattern}`)), [indicators, t]);
  return (
    <FormDialog
      keptAs={severalForm(document.id)}
      later
      schema={schema}
      title={t('entries.severalTitle')}
      lead={t('entries.severalLead')}
      confirm={t('ra.action.save')}
      faultsOf={(values) =>
        Object.keys(values).some((field) => field !== 'day') ? {} : { [fieldOf(indicators[0]?.key ?? 'r1.i1')]: t('entries.nothing') }
      }
      act={({ day, ...values }, requestKey, ahead) =>
        verbs.noteProgress({
          participantId: document.id,
          notes: indicators.flatMap((indicator) => {
            const value = values[fieldOf(indicator.key)];
            if (value === undefined) return [];
            return [{ indicator: indicator.key, ...(typeof value === 'number' ? { value } : { note: String(value) }) }];
          }),
          planVersion: document.plans.at(-1)?.version,
          day: day as string | undefined,
          deviceAt: pressedAt(requestKey),
          key: requestKey,
          ahead,
        })
      }
      said={() => t('progress.saved')}
      onClose={onClose}
    />
  );
}

/** A form with a field for each indicator, a number or words as its target is, and the day for all. */
function formOf(indicators: readonly Indicator[], askedFor: (pattern: Indicator['pattern']) => string) {
  const fields = indicators.map((indicator): [string, Called] => {
    const name = `${numberOf(indicator.key)} ${indicator.text}`;
    if (!isCounted(indicator.target)) return [fieldOf(indicator.key), called(entryNote, { id: name, en: name })];
    const asked = fill(
      { id: `${name}: {asked} ({unit})`, en: `${name}: {asked} ({unit})` },
      {
        asked: askedFor(indicator.pattern).toLowerCase(),
        unit: indicator.target.unit,
      },
    );
    return [fieldOf(indicator.key), called(entryValue, asked)];
  });
  const shape: Readonly<Record<string, Called>> = { ...Object.fromEntries(fields), day: entryDay };
  return z.strictObject(shape);
}
