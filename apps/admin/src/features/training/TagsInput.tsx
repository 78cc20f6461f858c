import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { positionTypes, type PositionType } from '@siklus/domain';
import { useId } from 'react';
import { useListWord } from '../employees/useListWord';
import type { InputProps } from '../../kit/forms/input-props';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { FieldError } from '../../kit/ui/Field';
import { WordsBox } from '../../kit/ui/WordsBox';
import { partsOf, tagsOf, topics, type TagParts } from './tags';

/** What a course serves and whom it fits, chosen in words; tags of the office's own are typed. */
export function TagsInput({ source, value, errors, onChange }: InputProps) {
  const t = useText();
  const listWord = useListWord();
  const parts = partsOf(value as readonly string[]);
  const set = (change: Partial<TagParts>) => onChange(tagsOf({ ...parts, ...change }));
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Ticks
        label={t('training.serves')}
        hint={t('training.servesHint')}
        options={topics}
        word={(topic) => t(`training.topics.${topic}`)}
        chosen={parts.topics}
        onChange={(chosen) => set({ topics: chosen })}
      />
      <Ticks
        label={t('training.types')}
        hint={t('training.typesHint')}
        options={Object.keys(positionTypes) as PositionType[]}
        word={(type) => listWord('positionType', type)}
        chosen={parts.types}
        onChange={(chosen) => set({ types: chosen })}
      />
      <WordsBox label={t('training.words')} hint={t('training.wordsHint')} value={parts.words} onChange={(words) => set({ words })} />
      <WordsBox label={t('training.others')} hint={t('training.othersHint')} value={parts.others} onChange={(others) => set({ others })} />
      {errors[source] !== undefined && <FieldError>{errors[source]}</FieldError>}
    </Box>
  );
}

interface TicksProps<Key extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly Key[];
  readonly word: (key: Key) => string;
  readonly chosen: readonly Key[];
  readonly onChange: (chosen: readonly Key[]) => void;
}

function Ticks<Key extends string>({ label, hint, options, word, chosen, onChange }: TicksProps<Key>) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <Box id={`${id}-label`} sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {label}
      </Box>
      <Box id={`${id}-hint`} sx={{ fontSize: '0.78125rem', color: token('ink3'), mb: 1 }}>
        {hint}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))', columnGap: 3 }}>
        {options.map((key) => (
          <FormControlLabel
            key={key}
            slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(key)}
                onChange={(_event, isOn) => onChange(options.filter((each) => (each === key ? isOn : chosen.includes(each))))}
              />
            }
            label={word(key)}
          />
        ))}
      </Box>
    </Box>
  );
}
