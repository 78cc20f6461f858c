import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isLocalDate } from '@siklus/domain';
import { useListContext } from 'react-admin';
import { useEffect, useState } from 'react';
import { useText, type MessageKey } from '../words/text';
import { DayBox } from '../ui/DayBox';
import { SelectBox, type Option } from '../ui/SelectBox';
import { TextBox } from '../ui/TextBox';
import { RecordPicker } from './RecordPicker';

export type FilterField =
  | { readonly kind: 'text'; readonly source: string; readonly label: MessageKey }
  | { readonly kind: 'choice'; readonly source: string; readonly label: MessageKey; readonly options: readonly Option[] }
  | { readonly kind: 'unit' | 'employee' | 'day'; readonly source: string; readonly label: MessageKey };

/** A filter's values that no field of the bar shows; they came with a link from a board. */
function hiddenCount(values: Readonly<Record<string, unknown>>, fields: readonly FilterField[]): number {
  return Object.keys(values).filter((key) => !fields.some(({ source }) => source === key)).length;
}

/** Narrows the list; what is chosen stands in the address, so that it can be sent to a colleague. */
export function FilterBar({ fields }: { readonly fields: readonly FilterField[] }) {
  const t = useText();
  const { filterValues, setFilters } = useListContext();
  const values: Readonly<Record<string, unknown>> = filterValues ?? {};
  const set = (source: string, value: string) => {
    const { [source]: _old, ...others } = values;
    setFilters(value === '' ? others : { ...others, [source]: value }, undefined, true);
  };
  const valueOf = (source: string) => String(values[source] ?? '');
  const isFiltered = Object.keys(values).length > 0;
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(220px, 1fr))' },
        alignItems: 'end',
        mb: 4,
      }}
    >
      {fields.map((field) => {
        const props = { value: valueOf(field.source), onChange: (value: string) => set(field.source, value), label: t(field.label) };
        if (field.kind === 'text')
          return (
            <Box key={field.source} sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
              <SearchBox {...props} />
            </Box>
          );
        if (field.kind === 'day') return <DayFilter key={field.source} {...props} />;
        if (field.kind === 'choice') return <SelectBox key={field.source} {...props} options={field.options} empty={t('lists.all')} />;
        return <RecordPicker key={field.source} resource={`${field.kind}s`} {...props} />;
      })}
      {isFiltered && (
        <Box>
          <Button variant="text" onClick={() => setFilters({}, undefined, false)}>
            {t('lists.clear', { smart_count: hiddenCount(values, fields) })}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** A box of the bar: what it narrows to, and what it is called. */
interface FilterBox {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}

/** Narrows to a day once it is one; what is typed until then narrows nothing. */
function DayFilter({ value, onChange, label }: FilterBox) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <DayBox
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next === '' || isLocalDate(next)) onChange(next);
      }}
    />
  );
}

/** Searches while one types, but only when the typing rests: lines are slow. */
function SearchBox({ value, onChange, label }: FilterBox) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), 400);
    return () => clearTimeout(timer);
  });
  return <TextBox type="search" label={label} value={typed} onChange={setTyped} />;
}
