import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import type { MenuPlaces } from '../../kit/declare/menu';
import { useText } from '../../kit/words/text';
import { KeyHelp } from '../../kit/keys/KeyHelp';
import { SearchButton } from '../search/SearchButton';
import { chosenByForce, forFingers, token } from '../../kit/theme/tokens';
import { AccountMenu } from './AccountMenu';
import { MoreMenu } from './MoreMenu';
import { NotificationBell } from './NotificationBell';
import { PlaceLink, useIsHere } from './PlaceLink';

/** The flat bar: the name, the person's places, and himself. */
export function TopBar({ places, count }: { readonly places: MenuPlaces; readonly count: number }) {
  const t = useText();
  const isHere = useIsHere();
  const inMore = places.more.some(({ to }) => isHere(to));
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        backgroundColor: token('card'),
        borderBottom: `1px solid ${token('line')}`,
        '@media print': { display: 'none' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: 56, px: { xs: 4, sm: 6 } }}>
        <Box
          component={LinkBase}
          to="/"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            ...forFingers,
            color: token('sea'),
            fontWeight: 700,
            fontSize: '1.0625rem',
            letterSpacing: '-0.02em',
            textDecoration: 'none',
            mr: 4,
          }}
        >
          Siklus
        </Box>
        <Box component="nav" aria-label={t('layout.places')} sx={{ display: { xs: 'none', md: 'flex' }, gap: 1, alignItems: 'center' }}>
          {places.bar.map((place) => (
            <PlaceLink key={place.to} place={place} count={count} />
          ))}
          {places.more.length > 0 && (
            <MoreMenu
              places={places.more}
              button={
                <Button
                  variant="text"
                  size="small"
                  endIcon={<ExpandMore />}
                  sx={{
                    color: token(inMore ? 'sea' : 'ink2'),
                    backgroundColor: inMore ? token('seaSoft') : 'transparent',
                    fontWeight: 500,
                    fontSize: '0.875rem',
                    minHeight: 34,
                    ...(inMore ? chosenByForce : {}),
                  }}
                >
                  {t('layout.more')}
                </Button>
              }
            />
          )}
        </Box>
        <Box sx={{ flex: 1 }} />
        <SearchButton />
        <KeyHelp />
        <NotificationBell />
        <AccountMenu />
      </Box>
    </Box>
  );
}
