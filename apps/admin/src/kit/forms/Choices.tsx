import Box from '@mui/material/Box';
import { useId, type ReactNode } from 'react';
import { chosenByForce, radius, token } from '../theme/tokens';
import { FieldError } from '../ui/Field';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly text?: ReactNode;
}

interface ChoicesProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChange: (value: string) => void;
  /** Side by side as segments; below each other otherwise. */
  readonly segmented?: boolean;
  /** The label is read out only; the choice explains itself to the eye. */
  readonly quiet?: boolean;
}

const hidden = { position: 'absolute', opacity: 0, inset: 0, width: '100%', height: '100%', margin: 0, cursor: 'pointer' } as const;

/** One of a few, as real radio buttons under the drawing: arrows, labels and screen readers work by themselves. */
export function Choices({
  label,
  hint,
  error,
  required = false,
  choices,
  value,
  onChange,
  segmented = false,
  quiet = false,
}: ChoicesProps) {
  const id = useId();
  const room = segmented ? roomFor(choices) : '';
  return (
    <Box
      component="fieldset"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Box
        component="legend"
        sx={quiet ? { position: 'absolute', clipPath: 'inset(50%)' } : { p: 0, fontWeight: 600, fontSize: '0.875rem', mb: 1 }}
      >
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </Box>
      <Box
        sx={
          segmented
            ? {
                display: 'flex',
                flexWrap: 'wrap',
                gap: '1px',
                backgroundColor: token('line'),
                border: `1px solid ${token(error === undefined ? 'edge' : 'late')}`,
                borderRadius: `${radius.control}px`,
                overflow: 'hidden',
              }
            : { display: 'grid', gap: 2 }
        }
      >
        {choices.map((choice) => {
          const isChosen = value === choice.value;
          return (
            <Box
              key={choice.value}
              component="label"
              sx={{
                position: 'relative',
                display: 'block',
                fontSize: '0.875rem',
                fontWeight: 600,
                minHeight: 44,
                px: segmented ? 2 : 3,
                py: 2.5,
                color: token(isChosen ? (segmented ? 'onSea' : 'sea') : 'ink2'),
                backgroundColor: isChosen ? token(segmented ? 'sea' : 'seaSoft') : token('card'),
                '&:has(:focus-visible)': {
                  outline: `2px solid ${token('sea')}`,
                  outlineOffset: segmented ? -4 : 2,
                  ...(isChosen && segmented ? { outlineColor: token('onSea') } : {}),
                },
                '&:hover': isChosen ? {} : { backgroundColor: token('paper') },
                ...(isChosen ? chosenByForce : {}),
                ...(segmented
                  ? {
                      textAlign: 'center',
                      display: 'grid',
                      placeItems: 'center',
                      // In one row as long as every word has room; below each other otherwise, never two and one.
                      flex: `1 1 calc((${room} - 100%) * 999)`,
                    }
                  : { border: `1px solid ${token(isChosen ? 'sea' : 'edge')}`, borderRadius: `${radius.control}px` }),
              }}
            >
              <Box
                component="input"
                type="radio"
                name={id}
                value={choice.value}
                checked={isChosen}
                onChange={() => onChange(choice.value)}
                sx={hidden}
              />
              {choice.label}
              {choice.text !== undefined && <Box sx={{ fontWeight: 400, fontSize: '0.8125rem', color: token('ink2') }}>{choice.text}</Box>}
            </Box>
          );
        })}
      </Box>
      {hint !== undefined && <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 1 }}>{hint}</Box>}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </Box>
  );
}

/** How wide a row of these must be so that the longest word of any fits into its share, whatever size and spacing the text has. */
function roomFor(choices: readonly Choice[]): string {
  const longest = Math.max(...choices.flatMap(({ label }) => label.split(' ').map((word) => word.length)));
  return `${choices.length} * (${longest} * 0.78em + 17px)`;
}
