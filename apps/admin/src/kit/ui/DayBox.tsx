import Calendar from '@mui/icons-material/CalendarTodayOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { isLocalDate } from '@siklus/domain';
import { useRef, useState } from 'react';
import { useFormat } from '../words/format';
import { useText } from '../words/text';
import { dayOf, typedDay } from './day';
import type { FieldWords } from './Field';
import { TextBox } from './TextBox';

interface DayBoxProps extends FieldWords {
  /** `2026-02-15`; what was typed as long as it is no day, so that nothing is lost and nobody takes it for "no day". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the calendar offers. */
  readonly min?: string;
  readonly max?: string;
  /** What the field is called where its label alone does not say it, as in the rows of a table. */
  readonly name?: string;
  readonly disabled?: boolean;
}

/**
 * A day: typed as day/month/year, or picked from the device's calendar, and said in words. A date input of the browser would ask for
 * the order of the browser's own language, often month/day/year.
 */
export function DayBox({ value, onChange, min, max, name, disabled = false, hint, error, ...words }: DayBoxProps) {
  const t = useText();
  const { day } = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  // What is typed stays as typed until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const isDay = isLocalDate(value);
  const said = [isDay ? day(value) : undefined, hint].filter((part) => part !== undefined).join('. ');
  return (
    <TextBox
      {...words}
      hint={said === '' ? undefined : said}
      error={typed === null && value !== '' && !isDay ? t('ui.noDay') : error}
      value={typed ?? typedDay(value)}
      disabled={disabled}
      onChange={(text) => {
        setTyped(text);
        onChange(dayOf(text) ?? text.trim());
      }}
      inputProps={{
        inputMode: 'numeric',
        placeholder: t('ui.dayForm'),
        onBlur: () => setTyped(null),
        ...(name === undefined ? {} : { 'aria-label': name }),
      }}
      end={
        <Box sx={{ position: 'relative', display: 'flex', mr: 1 }}>
          <Box
            component="input"
            type="date"
            ref={calendar}
            tabIndex={-1}
            aria-hidden="true"
            disabled={disabled}
            {...{ value: isDay ? value : '', min, max }}
            onChange={(event) => onChange(event.target.value)}
            sx={{ position: 'absolute', inset: 0, width: '100%', border: 0, p: 0, opacity: 0, pointerEvents: 'none' }}
          />
          <IconButton size="small" disabled={disabled} aria-label={t('ui.calendar')} onClick={() => calendar.current?.showPicker()}>
            <Calendar fontSize="small" />
          </IconButton>
        </Box>
      }
    />
  );
}
