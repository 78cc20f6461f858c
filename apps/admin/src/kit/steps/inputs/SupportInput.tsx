import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { chosenTie, inWords, numberOf, type DraftedTie, type SuperiorResults, type Support } from '@siklus/domain';
import type { Errors } from '../../forms/schema';
import { token } from '../../theme/tokens';
import { SelectBox } from '../../ui/SelectBox';
import { TextBox } from '../../ui/TextBox';
import { useText } from '../../words/text';
import { removeAt, replaceAt } from './rows';
import { TieRow } from './TieRow';

interface SupportInputProps {
  /** The source of the result. */
  readonly source: string;
  readonly support: Support<DraftedTie>;
  /** What can be chosen; null where nothing can, undefined while it is not known. */
  readonly superior: SuperiorResults | null | undefined;
  readonly errors: Errors;
  readonly onChange: (support: Support<DraftedTie>) => void;
}

const none = 'none';
const mostTies = 10;

/** What a result supports: chosen from the superior's plan where it is agreed, else in words; or why there is none. */
export function SupportInput({ source, support: { supports, ties = [], untied }, superior: known, errors, onChange }: SupportInputProps) {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  const superior = known ?? null;
  // What was chosen cannot be shown without what it was chosen from; words in its place would drop it.
  if (known === undefined && ties.length > 0)
    return (
      <Box data-source={`${source}.ties`} sx={{ fontSize: '0.875rem', color: token('ink2') }}>
        {t('plan.ties.unread', { what: ties.map(({ key, title }) => [numberOf(key), title].filter(Boolean).join(' ')).join(', ') })}
      </Box>
    );
  if (superior === null && untied === undefined)
    return (
      <TextBox
        label={t('plan.supports')}
        error={[`${source}.supports`, `${source}.ties`, ...ties.map((_tie, at) => `${source}.ties.${at}`)]
          .map((at) => errors[at])
          .find(Boolean)}
        grows
        // Ties of before are kept in these words, where there is nothing to choose from.
        value={supports ?? inWords(ties) ?? ''}
        onChange={(text) => onChange(text === '' ? {} : { supports: text })}
        inputProps={{ maxLength: 500 }}
      />
    );
  // Nothing chosen yet is a row to choose in, and so is one more that was asked for.
  const rows: readonly (DraftedTie | undefined)[] = untied === undefined && (ties.length === 0 || isAdding) ? [...ties, undefined] : ties;
  const change = (next: readonly DraftedTie[]) => {
    setAdding(false);
    onChange(next.length === 0 ? {} : { ties: next });
  };
  return (
    <Box data-source={`${source}.ties`} sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {superior !== null &&
        rows.map((tie, at) => (
          <TieRow
            key={at}
            isPrimary={at === 0}
            tie={tie}
            superior={superior}
            taken={ties.filter((_each, other) => other !== at)}
            written={at === 0 ? supports : undefined}
            none={at === 0 && ties.length <= 1 ? none : undefined}
            error={errors[`${source}.ties.${at}`] ?? (at === 0 ? errors[`${source}.ties`] : undefined)}
            onNone={() => onChange({ untied: '' })}
            onChange={(next) => change(tie === undefined ? [...ties, next] : replaceAt(ties, at, next))}
            {...(at === 0 && ties.length <= 1 ? {} : { onRemove: () => change(tie === undefined ? ties : removeAt(ties, at)) })}
          />
        ))}
      {untied !== undefined && superior !== null && (
        <SelectBox
          label={t('plan.ties.primary')}
          value={none}
          options={[
            { value: none, label: t('plan.ties.none') },
            ...superior.results.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={(key) => key !== none && onChange({ ties: [chosenTie(superior, key)] })}
        />
      )}
      {untied !== undefined && (
        <TextBox
          label={t('plan.ties.why')}
          error={errors[`${source}.untied`]}
          required
          grows
          value={untied}
          onChange={(text) => onChange({ untied: text })}
          inputProps={{ maxLength: 500 }}
        />
      )}
      {untied !== undefined && superior === null && (
        <Box>
          <Button size="small" onClick={() => onChange({})}>
            {t('plan.ties.instead')}
          </Button>
        </Box>
      )}
      {ties.length > 0 && ties.length < mostTies && !isAdding && superior !== null && ties.length < superior.results.length && (
        <Box>
          <Button size="small" onClick={() => setAdding(true)}>
            {t('plan.ties.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
