import Box from '@mui/material/Box';
import type { SharedResults } from '@siklus/contracts/shared-results';
import type { DraftedCarrier } from '@siklus/domain';
import type { Errors } from '../../forms/schema';
import { token } from '../../theme/tokens';
import { Checks } from '../../ui/Checks';
import { useText } from '../../words/text';

interface CarriersInputProps {
  /** The source of the result. */
  readonly source: string;
  readonly carriers: readonly DraftedCarrier[];
  /** Who can be named. */
  readonly colleagues: SharedResults['colleagues'];
  readonly errors: Errors;
  readonly onChange: (carriers: readonly DraftedCarrier[] | undefined) => void;
}

/** Who carries a result too. Whoever was named and no longer reports to the same superior stays until he is taken out. */
export function CarriersInput({ source, carriers, colleagues, errors, onChange }: CarriersInputProps) {
  const t = useText();
  const left = carriers.filter(({ employeeId }) => !colleagues.some((each) => each.employeeId === employeeId));
  const known = [...colleagues, ...left].map(({ employeeId, name }): DraftedCarrier => ({ employeeId, name }));
  const options = known.map(({ employeeId, name }) => ({ value: employeeId, label: name ?? employeeId }));
  if (options.length === 0) return null;
  const error = carriers.map((_each, at) => errors[`${source}.carriers.${at}`]).find((each) => each !== undefined);
  const choose = (ids: readonly string[]) =>
    onChange(ids.length === 0 ? undefined : known.filter(({ employeeId }) => ids.includes(employeeId)));
  return (
    <Box component="details" data-source={`${source}.carriers`} {...(carriers.length > 0 || error !== undefined ? { open: true } : {})}>
      <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), fontSize: '0.875rem', width: 'fit-content' }}>
        {carriers.length === 0 ? t('plan.shared.share') : t('plan.shared.sharedBy', { smart_count: carriers.length })}
      </Box>
      <Box sx={{ mt: 2 }}>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mb: 1 }}>{t('plan.shared.hint')}</Box>
        <Checks
          label={t('plan.shared.who')}
          options={options}
          value={carriers.map((each) => each.employeeId)}
          error={error}
          onChange={choose}
        />
      </Box>
    </Box>
  );
}
