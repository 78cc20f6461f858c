import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { LinkBase, useLocaleState } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { languages } from '@siklus/domain';
import { useSession } from '../../kit/providers/session';
import { themeModes, useThemeMode } from '../../kit/theme/themeMode';
import { forFingers, token } from '../../kit/theme/tokens';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useBackCloses } from '../../kit/ui/useBackCloses';
import { Leaving } from './Leaving';
import { SignOutDialog } from './SignOutDialog';
import { useSignOut } from './useSignOut';

/** The first letters of the first two words of a name. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

const heading = { px: 4, pt: 2, fontSize: '0.78125rem', color: token('ink3') } as const;

/** The person's own menu: language, look, and the way out. */
export function AccountMenu() {
  const t = useText();
  const { name, username } = useSession();
  const [language, setLanguage] = useLocaleState();
  const [mode, setMode] = useThemeMode();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  useBackCloses(anchor !== null, close);
  const { signOut, isLeaving, unsent, leaveAnyway, stay } = useSignOut();
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{
          width: 32,
          height: 32,
          ...forFingers,
          borderRadius: '50%',
          ml: 1,
          backgroundColor: token('sea'),
          color: token('onSea'),
          fontWeight: 700,
          fontSize: '0.75rem',
        }}
      >
        {initialsOf(name)}
        <ReadOut>{t('layout.account', { name })}</ReadOut>
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ paper: { role: 'region', 'aria-label': t('layout.account', { name }) } }}
      >
        <Box component="li" role="presentation" sx={{ px: 4, pb: 2 }}>
          <Box sx={{ fontWeight: 650 }}>{name}</Box>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{username}</Box>
        </Box>
        <Divider component="li" role="presentation" />
        <Box component="li" role="presentation" sx={heading}>
          {t('layout.language')}
        </Box>
        {languages.map((each) => (
          <MenuItem
            key={each}
            role="menuitemradio"
            aria-checked={language === each}
            selected={language === each}
            lang={each}
            onClick={() => setLanguage(each)}
          >
            {t(`layout.languages.${each}`)}
          </MenuItem>
        ))}
        <Box component="li" role="presentation" sx={heading}>
          {t('layout.look')}
        </Box>
        {themeModes.map((each) => (
          <MenuItem key={each} role="menuitemradio" aria-checked={mode === each} selected={mode === each} onClick={() => setMode(each)}>
            {t(`layout.looks.${each}`)}
          </MenuItem>
        ))}
        <Divider component="li" role="presentation" />
        <MenuItem component={LinkBase} to="/profile" onClick={close}>
          {t('places.profile.name')}
        </MenuItem>
        <MenuItem component={LinkBase} to="/unsent" onClick={close}>
          {t('places.unsent.name')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            void signOut();
          }}
        >
          {t('ra.auth.logout')}
        </MenuItem>
      </Menu>
      {isLeaving && <Leaving />}
      {unsent > 0 && <SignOutDialog unsent={unsent} onLeave={() => void leaveAnyway()} onStay={stay} />}
    </>
  );
}
