import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { isLocalDate } from '@siklus/domain';
import { useListContext } from 'react-admin';
import { useEffect, useState } from 'react';
import { useText } from '../words/text';
import { DayBox } from '../ui/DayBox';
import { SelectBox } from '../ui/SelectBox';
import { TextBox } from '../ui/TextBox';
import type { FilterField } from './filter-field';
import { FilterChips } from './FilterChips';
import { RecordPicker } from './RecordPicker';

/** Narrows the list, and tells by what it is narrowed; that stands in the address, so that it can be sent to a colleague. */
export function FilterBar({ fields }: { readonly fields: readonly FilterField[] }) {
  const t = useText();
  const { filterValues, setFilters } = useListContext();
  const values: Readonly<Record<string, unknown>> = filterValues ?? {};
  const set = (source: string, value: string | true) => {
    const { [source]: _old, ...others } = values;
    // At once: what waited would write over whatever else is chosen meanwhile.
    setFilters(value === '' ? others : { ...others, [source]: value }, undefined, false);
  };
  const valueOf = (source: string) => (typeof values[source] === 'string' ? values[source] : '');
  return (
    <>
      <Box
        role="search"
        sx={{
          // On a phone as many side by side as fit, and those of the last row share it: half an empty row looks as if one were missing.
          display: { xs: 'flex', sm: 'grid' },
          flexWrap: 'wrap',
          '& > *': { flex: '1 1 min(8.25rem, 100%)', minWidth: 0 },
          '& > .whole': { flexBasis: '100%' },
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
          alignItems: 'end',
          mb: 4,
        }}
      >
        {fields.map((field) => {
          if (field.kind === 'linked') return null;
          if (field.kind === 'switch')
            return (
              <Box key={field.source} className="whole">
                <FormControlLabel
                  label={t(field.label)}
                  control={<Checkbox checked={values[field.source] === true} onChange={(_event, is) => set(field.source, is || '')} />}
                />
              </Box>
            );
          const props = { value: valueOf(field.source), onChange: (value: string) => set(field.source, value), label: t(field.label) };
          if (field.kind === 'text')
            return (
              <Box key={field.source} className="whole">
                <SearchBox {...props} />
              </Box>
            );
          if (field.kind === 'day') return <DayFilter key={field.source} {...props} />;
          if (field.kind === 'choice') return <SelectBox key={field.source} {...props} options={field.options} empty={t('lists.all')} />;
          return <RecordPicker key={field.source} resource={`${field.kind}s`} {...props} />;
        })}
      </Box>
      <FilterChips fields={fields} values={values} onChange={(next) => setFilters(next, undefined, false)} />
    </>
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
