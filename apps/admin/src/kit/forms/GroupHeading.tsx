import Box from '@mui/material/Box';
import { token } from '../theme/tokens';
import { FieldError } from '../ui/Field';
import type { Errors } from './schema';

interface GroupHeadingProps {
  readonly source: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly errors: Errors;
}

/** What a group of fields is called, how it is meant, and what is wrong with it as a whole. */
export function GroupHeading({ source, label, hint, errors }: GroupHeadingProps) {
  return (
    <Box>
      <Box sx={{ fontWeight: 650 }}>{label}</Box>
      {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{hint}</Box>}
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
    </Box>
  );
}
