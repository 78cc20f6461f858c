import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { chosenTie, guessedBy, numberOf, stillHolds, tieWays, type DraftedTie, type SuperiorResults } from '@siklus/domain';
import { SelectBox } from '../../ui/SelectBox';
import { useText } from '../../words/text';

interface TieRowProps {
  readonly isPrimary: boolean;
  /** Undefined while nothing is chosen. */
  readonly tie: DraftedTie | undefined;
  readonly superior: SuperiorResults;
  /** The other ties of the result: what is chosen there is not offered again. */
  readonly taken: readonly DraftedTie[];
  /** What was written while nothing could be chosen. */
  readonly written: string | undefined;
  /** The choice of no result at all, where it can be made here. */
  readonly none: string | undefined;
  readonly error: string | undefined;
  readonly onNone: () => void;
  readonly onChange: (tie: DraftedTie) => void;
  readonly onRemove?: () => void;
}

/** One result of the superior and how it is supported. What says something else by now than when it was chosen is to be chosen again. */
export function TieRow({ isPrimary, tie, superior, taken, written, none, error, onNone, onChange, onRemove }: TieRowProps) {
  const t = useText();
  const isCurrent = tie !== undefined && stillHolds(tie, superior);
  const before = isCurrent ? undefined : (tie?.title ?? written);
  const guessed = isCurrent ? guessedBy(tie, superior) : undefined;
  const choose = (key: string) => {
    if (key === none) return onNone();
    onChange(chosenTie(superior, key, tie?.way));
  };
  return (
    <Box sx={{ display: 'grid', gap: 3, alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))' }}>
      <SelectBox
        label={t(isPrimary ? 'plan.ties.primary' : 'plan.ties.further')}
        hint={
          before !== undefined
            ? t('plan.ties.before', { what: before })
            : guessed === undefined
              ? undefined
              : t('plan.ties.guessed', { what: guessed })
        }
        error={error}
        value={isCurrent ? tie.key : ''}
        empty={t('plan.ties.choose')}
        options={[
          ...superior.results
            .filter(({ key }) => !taken.some((each) => each.key === key && stillHolds(each, superior)))
            .map(({ key, title }) => ({ value: key, label: `${numberOf(key)} ${title}` })),
          ...(none === undefined ? [] : [{ value: none, label: t('plan.ties.none') }]),
        ]}
        onChange={(key) => key !== '' && choose(key)}
      />
      {isCurrent && (
        <SelectBox
          label={t('plan.ties.way')}
          hint={t(`plan.ties.wayHints.${tie.way}`)}
          value={tie.way}
          options={tieWays.map((way) => ({ value: way, label: t(`plan.ties.ways.${way}`) }))}
          onChange={(way) => onChange({ ...tie, way: way === 'DIRECT' ? 'DIRECT' : 'NON_DIRECT' })}
        />
      )}
      {onRemove && (
        <Box>
          <Button size="small" variant="text" onClick={onRemove}>
            {t('plan.ties.remove')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
