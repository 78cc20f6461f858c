import Box from '@mui/material/Box';
import { useText } from '../../kit/words/text';
import { chosenByForce, radius, token } from '../../kit/theme/tokens';
import type { OptionKind, SearchOption } from './options';

interface SearchOptionsProps {
  readonly id: string;
  readonly options: readonly SearchOption[];
  readonly active: string | undefined;
  readonly optionId: (key: string) => string;
  readonly onPick: (to: string) => void;
  readonly onPoint: (key: string) => void;
}

const kinds: readonly OptionKind[] = ['people', 'units', 'actions'];

/** What was found, by kind. The list is steered from the field, so no line takes the focus. */
export function SearchOptions({ id, options, active, optionId, onPick, onPoint }: SearchOptionsProps) {
  const t = useText();
  const groups = kinds
    .map((kind) => ({ kind, lines: options.filter((option) => option.kind === kind) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    // What the arrows of the field steer is also what scrolls: a scrolling box around it could not be reached by the keyboard.
    <Box id={id} role="listbox" aria-label={t('search.results')} sx={{ overflowY: 'auto', p: 2 }}>
      {groups.map(({ kind, lines }) => (
        <Box key={kind} role="group" aria-labelledby={`${id}-${kind}`} sx={{ mb: 2 }}>
          <Box
            id={`${id}-${kind}`}
            role="presentation"
            sx={{ px: 3, py: 1, fontSize: '0.78125rem', fontWeight: 600, color: token('ink3') }}
          >
            {t(`search.kinds.${kind}`)}
          </Box>
          {lines.map(({ key, label, detail, to }) => {
            const isActive = key === active;
            return (
              <Box
                key={key}
                id={optionId(key)}
                role="option"
                aria-selected={isActive}
                // The press must not take the focus out of the field.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => !isActive && onPoint(key)}
                onClick={() => onPick(to)}
                sx={{
                  px: 3,
                  py: 2,
                  borderRadius: `${radius.control - 2}px`,
                  cursor: 'pointer',
                  minHeight: 40,
                  backgroundColor: isActive ? token('seaSoft') : 'transparent',
                  ...(isActive ? chosenByForce : {}),
                }}
              >
                <Box sx={{ fontWeight: 600, fontSize: '0.875rem', color: token(isActive ? 'sea' : 'ink') }}>{label}</Box>
                {detail !== '' && <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{detail}</Box>}
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
