import Box from '@mui/material/Box';
import type { ComponentType, ReactNode } from 'react';
import type { InputProps } from './input-props';
import { takesNull, type Errors, type FieldSchema } from './schema';

/** A form as it is being written: what a field holds may be half done. */
export type Values = Readonly<Record<string, unknown>>;

interface FieldsProps {
  readonly schema: FieldSchema;
  readonly values: Values;
  readonly errors: Errors;
  readonly onChange: (values: Values) => void;
  readonly inputOf: (schema: FieldSchema, key: string) => ComponentType<InputProps>;
  /** What a field is called, and what helps to fill it. */
  readonly wordsOf: (key: string, schema: FieldSchema) => Pick<InputProps, 'label' | 'hint'>;
  /** What stands below a field. */
  readonly below?: (key: string) => ReactNode;
}

/** The fields of a schema, one below the other, each with the input it asks for. */
export function Fields({ schema, values, errors, onChange, inputOf, wordsOf, below }: FieldsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {Object.entries(schema.properties ?? {}).map(([key, field]) => {
        const Input = inputOf(field, key);
        return (
          <Box key={key} data-source={key} sx={{ minWidth: 0 }}>
            <Input
              source={key}
              schema={field}
              {...wordsOf(key, field)}
              required={schema.required?.includes(key) === true && !takesNull(field)}
              value={values[key]}
              onChange={(value) => onChange(withValue(values, key, field, value))}
              errors={errors}
              inputFor={(inner) => inputOf(inner, '')}
            />
            {below?.(key)}
          </Box>
        );
      })}
    </Box>
  );
}

/** The values with one field set. Emptied, it is null where the field says so by null, else not there: no value is not an empty text. */
export function withValue(values: Values, key: string, field: FieldSchema, value: unknown): Values {
  const { [key]: _old, ...others } = values;
  if (value !== undefined && value !== '') return { ...others, [key]: value };
  return takesNull(field) ? { ...others, [key]: null } : others;
}
