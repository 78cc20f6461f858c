import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { Account } from '@siklus/contracts/accounts';
import type { Employee } from '@siklus/contracts/employees';
import type { Unit } from '@siklus/contracts/units';
import { useGetList, useGetOne } from 'react-admin';
import { useEffect, useState } from 'react';
import { useText } from '../words/text';
import { Field, type FieldWords } from '../ui/Field';

type Pickable = Pick<Unit, 'id' | 'name'> & Partial<Pick<Unit, 'code'> & Pick<Employee, 'nip' | 'position'> & Pick<Account, 'username'>>;

interface RecordPickerProps extends FieldWords {
  readonly resource: 'units' | 'employees' | 'accounts';
  /** Which of them may be chosen; all where it says nothing. */
  readonly among?: Readonly<Record<string, unknown>>;
  /** The chosen id; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Finds a unit or a person by a few letters of the name, the code or the NIP. */
export function RecordPicker({ resource, among, value, onChange, ...words }: RecordPickerProps) {
  const t = useText();
  // What is typed until an option is taken or the field is left; Autocomplete's own state would be reset whenever the present choice is
  // read anew.
  const [typed, setTyped] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed ?? ''), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data: found = [], isFetching } = useGetList<Pickable>(resource, {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'name', order: 'ASC' },
    filter: query === '' ? { ...among } : { ...among, q: query },
  });
  const { data: chosen, isPending } = useGetOne<Pickable>(resource, { id: value }, { enabled: value !== '' });
  const selected = value === '' ? null : (found.find(({ id }) => id === value) ?? chosen ?? null);
  return (
    <Field {...words}>
      {({ id, ...aria }) => (
        <Autocomplete<Pickable>
          id={id}
          options={found}
          value={selected}
          inputValue={typed ?? selected?.name ?? ''}
          disabled={typed === null && value !== '' && selected === null && isPending}
          loading={isFetching}
          loadingText={t('ra.page.loading')}
          noOptionsText={t('lists.noMatch')}
          clearText={t('ra.action.clear_input_value')}
          openText={t('ra.action.open')}
          closeText={t('ra.action.close')}
          filterOptions={(options) => options}
          getOptionLabel={({ name }) => name}
          getOptionKey={(option) => option.id}
          isOptionEqualToValue={(option, other) => option.id === other.id}
          onChange={(_event, option) => onChange(option?.id ?? '')}
          onInputChange={(_event, text, reason) => {
            if (reason === 'input') setTyped(text);
            else if (reason !== 'reset') setTyped(null);
          }}
          renderOption={({ key, ...props }, { name, code, nip, position, username }) => (
            <li key={key} {...props}>
              <span>
                {name}
                <small style={{ display: 'block', opacity: 0.75 }}>{[code, nip, username, position].filter(Boolean).join(' · ')}</small>
              </span>
            </li>
          )}
          renderInput={({ slotProps, ...params }) => (
            <OutlinedInput
              {...params}
              {...slotProps.input}
              error={words.error !== undefined}
              inputProps={{ ...slotProps.htmlInput, ...aria, ...(words.required ? { 'aria-required': true } : {}) }}
            />
          )}
        />
      )}
    </Field>
  );
}
