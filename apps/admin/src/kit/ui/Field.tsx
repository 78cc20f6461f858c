import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { token } from '../theme/tokens';

export interface FieldWords {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** What an input needs so that its label, hint and error are read with it. */
interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps extends FieldWords {
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled input: the label above, the hint below it, the fault last and in words. */
export function Field({ label, hint, error, required = false, children }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, fontSize: '0.875rem', mb: 1 }}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </Typography>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {hint !== undefined && (
        <Typography variant="caption" component="p" id={`${id}-hint`} sx={{ color: token('ink3'), mt: 1 }}>
          {hint}
        </Typography>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </Box>
  );
}

export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <Typography variant="caption" component="p" id={id} data-field-error="" sx={{ color: token('late'), fontWeight: 600, mt: 1 }}>
      {children}
    </Typography>
  );
}
