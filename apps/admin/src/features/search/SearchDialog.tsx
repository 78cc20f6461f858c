import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import OutlinedInput from '@mui/material/OutlinedInput';
import Search from '@mui/icons-material/Search';
import { useRedirect } from 'react-admin';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { usePanel } from '../../kit/declare/panel';
import { whoIs } from '../../kit/providers/access';
import { useText } from '../../kit/words/text';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useBackCloses } from '../../kit/ui/useBackCloses';
import { optionsOf } from './options';
import { SearchOptions } from './SearchOptions';
import { useSearch } from './useSearch';

/**
 * Type what you remember, beginning with what was typed already; arrows choose, Enter goes there, Escape leaves. The focus stays in the
 * field all the while.
 */
export function SearchDialog({ begin, onClose }: { readonly begin: string; readonly onClose: () => void }) {
  const t = useText();
  const session = useSession();
  const redirect = useRedirect();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useBackCloses(true, onClose);
  const [typed, setTyped] = useState(begin);
  const [chosen, setChosen] = useState('');
  const { found, error, isSettled } = useSearch(typed);
  const who = whoIs(session);
  const places = usePanel()
    .places.filter((place) => place.found(who))
    .map(({ to, name, also }) => ({ to, name: t(name), also: t(also) }));
  const options = optionsOf(typed, found, session, places);
  const index = Math.max(
    options.findIndex(({ key }) => key === chosen),
    0,
  );
  const active = options[index];
  const optionId = (key: string) => `${id}-${key}`;

  const go = (to: string) => {
    onClose();
    redirect(to);
  };
  const move = (to: number) => {
    const next = options[(to + options.length) % options.length];
    if (next === undefined) return;
    setChosen(next.key);
    document.getElementById(optionId(next.key))?.scrollIntoView({ block: 'nearest' });
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(index + 1),
    ArrowUp: () => move(index - 1),
    Home: () => move(0),
    End: () => move(options.length - 1),
    Enter: () => active !== undefined && go(active.to),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    // In a text that is being composed, Enter belongs to the composition; Home and End belong to the text as long as there is one.
    if (step === undefined || event.nativeEvent.isComposing || (typed !== '' && (event.key === 'Home' || event.key === 'End'))) return;
    event.preventDefault();
    step();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={t('search.title')}
      fullWidth
      maxWidth="sm"
      slotProps={{
        transition: { onEntered: () => field.current?.focus() },
        paper: { sx: { alignSelf: 'flex-start', mt: { xs: 4, sm: 16 }, maxHeight: 'min(620px, calc(100% - 64px))' } },
      }}
    >
      <Box sx={{ p: 3, borderBottom: `1px solid ${token('line')}` }}>
        <OutlinedInput
          fullWidth
          autoFocus
          type="search"
          value={typed}
          placeholder={t('search.hint')}
          startAdornment={<Search sx={{ color: token('ink3'), mr: 1 }} />}
          inputRef={field}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen('');
          }}
          onKeyDown={onKeyDown}
          inputProps={{
            role: 'combobox',
            'aria-label': t('search.title'),
            'aria-autocomplete': 'list',
            'aria-expanded': options.length > 0,
            ...(options.length > 0 ? { 'aria-controls': `${id}-list` } : {}),
            ...(active === undefined ? {} : { 'aria-activedescendant': optionId(active.key) }),
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 80,
          }}
        />
      </Box>
      {error && (
        <Box sx={{ p: 3 }}>
          <Failure error={error} />
        </Box>
      )}
      {options.length > 0 && (
        <SearchOptions id={`${id}-list`} options={options} active={active?.key} optionId={optionId} onPick={go} onPoint={setChosen} />
      )}
      {options.length === 0 && isSettled && !error && (
        <Box sx={{ px: 5, py: 6, color: token('ink2'), fontSize: '0.875rem' }}>
          {t(typed.trim().length < 2 ? 'search.more' : 'search.none')}
        </Box>
      )}
      <ReadOut>
        <span role="status">{isSettled && typed.trim() !== '' ? t('search.count', { smart_count: options.length }) : ''}</span>
      </ReadOut>
      <Box
        sx={{
          display: { xs: 'none', sm: 'block' },
          borderTop: `1px solid ${token('line')}`,
          px: 5,
          py: 2,
          fontSize: '0.78125rem',
          color: token('ink3'),
        }}
      >
        {t('search.keys')}
      </Box>
    </Dialog>
  );
}
