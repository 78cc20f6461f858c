import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { FieldError } from './Field';

interface ChecksProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: readonly Value[];
  readonly error?: string | undefined;
  readonly onChange: (value: Value[]) => void;
}

/** Any of a few, each with its box, in the order given. */
export function Checks<Value extends string>({ label, options, value, error, onChange }: ChecksProps<Value>) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600, fontSize: '0.875rem' }}>
        {label}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
            label={option.label}
            control={
              <Checkbox
                size="small"
                checked={value.includes(option.value)}
                onChange={(_event, checked) =>
                  onChange(options.map((each) => each.value).filter((each) => (each === option.value ? checked : value.includes(each))))
                }
              />
            }
          />
        ))}
      </Box>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </Box>
  );
}
