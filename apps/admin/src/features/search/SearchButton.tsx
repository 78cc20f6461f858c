import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Search from '@mui/icons-material/Search';
import { lazy, Suspense, useEffect, useState, type ChangeEvent } from 'react';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

const SearchDialog = lazy(() => import('./SearchDialog').then((module) => ({ default: module.SearchDialog })));

/** Opens the search, as Ctrl+K does from anywhere; on a phone it is the glass alone. */
export function SearchButton() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [ahead, setAhead] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = () => {
    setOpen(false);
    setAhead('');
  };
  const opener = { onClick: () => setOpen(true), 'aria-haspopup': 'dialog' } as const;
  return (
    <>
      <IconButton {...opener} aria-label={t('search.open')} sx={{ display: { xs: 'inline-flex', lg: 'none' } }}>
        <Search />
      </IconButton>
      <Button
        {...opener}
        size="small"
        startIcon={<Search />}
        sx={{ display: { xs: 'none', lg: 'inline-flex' }, color: token('ink2'), fontWeight: 500, mr: 1 }}
      >
        {t('search.open')}
        <Box component="kbd" aria-hidden="true" sx={{ ml: 3, font: 'inherit', fontSize: '0.75rem', color: token('ink3') }}>
          {t('search.shortcut')}
        </Box>
      </Button>
      {isOpen && (
        <Suspense fallback={<TypedAhead value={ahead} onChange={setAhead} />}>
          <SearchDialog begin={ahead} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Takes what is typed while the search is still on its way: whoever knows the key does not wait for it. */
function TypedAhead({ value, onChange }: { readonly value: string; readonly onChange: (typed: string) => void }) {
  const t = useText();
  return (
    <Box
      component="input"
      autoFocus
      aria-label={t('search.title')}
      value={value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      sx={{ position: 'fixed', left: -9999 }}
    />
  );
}
