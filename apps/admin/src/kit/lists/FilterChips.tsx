import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Close from '@mui/icons-material/Close';
import type { Employee } from '@siklus/contracts/employees';
import type { Unit } from '@siklus/contracts/units';
import { useGetOne } from 'react-admin';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';
import { ReadOut } from '../ui/ReadOut';
import { useFormat } from '../words/format';
import { useText } from '../words/text';
import { loosened, narrowing, type FilterField } from './filter-field';

interface FilterChipsProps {
  readonly fields: readonly FilterField[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

/** All by which the list is narrowed, each in a chip that takes it away: nothing narrows unseen, wherever it came from. */
export function FilterChips({ fields, values, onChange }: FilterChipsProps) {
  const t = useText();
  const set = narrowing(fields, values);
  const chips = set.flatMap((field) => {
    const says = field.kind === 'linked' ? field.says(values) : <Said field={field} value={values[field.source]} />;
    return says === null ? [] : [{ field, says }];
  });
  if (chips.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('lists.narrowed')}
      sx={{ listStyle: 'none', p: 0, m: 0, mb: 4, display: 'flex', flexWrap: 'wrap', gap: 2 }}
    >
      {chips.map(({ field, says }) => (
        <li key={field.source}>
          <FilterChip onClick={() => onChange(loosened(field, values))}>{says}</FilterChip>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <FilterChip plain onClick={() => onChange({})}>
            {t('lists.clear')}
          </FilterChip>
        </li>
      )}
    </Box>
  );
}

interface FilterChipProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Takes nothing of its own away. */
  readonly plain?: boolean;
}

function FilterChip({ children, onClick, plain = false }: FilterChipProps) {
  const t = useText();
  return (
    <ButtonBase
      onClick={onClick}
      sx={{
        minHeight: { xs: 44, md: 32 },
        maxWidth: '100%',
        px: 3,
        gap: 1.5,
        borderRadius: 99,
        border: `1px solid ${token(plain ? 'line' : 'sea')}`,
        backgroundColor: token(plain ? 'card' : 'seaSoft'),
        color: token(plain ? 'ink2' : 'sea'),
        font: 'inherit',
        fontSize: '0.8125rem',
        fontWeight: 600,
        textAlign: 'left',
      }}
    >
      {!plain && <ReadOut>{t('lists.loosenOne')}</ReadOut>}
      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
        {children}
      </Box>
      {!plain && <Close aria-hidden="true" sx={{ fontSize: '1rem' }} />}
    </ButtonBase>
  );
}

/** What a box or a switch narrows to, as its chip says it. */
function Said({ field, value }: { readonly field: Exclude<FilterField, { kind: 'linked' }>; readonly value: unknown }) {
  const t = useText();
  const { day } = useFormat();
  if (field.kind === 'switch') return t(field.label);
  const asked = [value].flat().map(String);
  if (field.kind === 'text') return `“${asked.join(', ')}”`;
  if (field.kind === 'choice')
    return `${t(field.label)}: ${asked.map((each) => field.options.find((option) => option.value === each)?.label ?? each).join(', ')}`;
  if (field.kind === 'day') return day(asked.join());
  return <NameOf resource={`${field.kind}s`} id={asked.join()} />;
}

/** A unit or a person by name, once it is known. */
export function NameOf({ resource, id }: { readonly resource: 'units' | 'employees'; readonly id: string }) {
  const { data } = useGetOne<Pick<Unit & Employee, 'id' | 'name'>>(resource, { id });
  return data?.name ?? '…';
}
