import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Groups from '@mui/icons-material/GroupsOutlined';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import { LinkBase, useLocation } from 'react-admin';
import { labelOf, type MenuPlaces } from '../../kit/declare/menu';
import { useText } from '../../kit/words/text';
import { chosenByForce, token } from '../../kit/theme/tokens';
import { MoreMenu } from './MoreMenu';
import { useIsHere } from './PlaceLink';

const shown = 4;
const slot = {
  flex: '1 1 0',
  minWidth: 0,
  flexDirection: 'column',
  gap: 0.5,
  py: 2,
  px: 0.5,
  font: 'inherit',
  // Each has a fifth of the width: larger text than fits there would run into its neighbour.
  fontSize: 'min(0.6875rem, 3.1vw)',
  lineHeight: 1.25,
  textAlign: 'center',
  overflowWrap: 'anywhere',
  fontWeight: 600,
  textDecoration: 'none',
  color: token('ink2'),
  // Its edges are those of the window.
  '&:focus-visible, &.Mui-focusVisible': { outlineOffset: -2 },
} as const;
const here = { ...slot, color: token('sea'), ...chosenByForce } as const;

/** The same places under the thumb; what does not fit is behind "more". */
export function BottomBar({ places, count }: { readonly places: MenuPlaces; readonly count: number }) {
  const t = useText();
  const isHere = useIsHere();
  const { pathname } = useLocation();
  const all = [...places.bar, ...places.more];
  const fits = all.length <= shown + 1 ? all : all.slice(0, shown);
  const rest = all.slice(fits.length);
  // A task has its own bar at the bottom; two would leave no room for the form.
  if (/^\/tasks\/./.test(pathname)) return null;
  return (
    <Box
      component="nav"
      aria-label={t('layout.places')}
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        backgroundColor: token('card'),
        borderTop: `1px solid ${token('line')}`,
        pb: 'env(safe-area-inset-bottom)',
        '@media print': { display: 'none' },
      }}
    >
      {fits.map((place) => {
        const { to, menu: { icon: Icon = Groups, counted } = {} } = place;
        return (
          <ButtonBase
            key={to}
            component={LinkBase}
            to={to}
            {...(isHere(to) ? { 'aria-current': 'page' as const } : {})}
            sx={isHere(to) ? here : slot}
          >
            <Badge badgeContent={counted ? count : 0} color="error">
              <Icon />
            </Badge>
            {t(labelOf(place))}
          </ButtonBase>
        );
      })}
      {rest.length > 0 && (
        <MoreMenu
          places={rest}
          button={
            <ButtonBase sx={rest.some(({ to }) => isHere(to)) ? here : slot}>
              <MoreHoriz />
              {t('layout.more')}
            </ButtonBase>
          }
        />
      )}
    </Box>
  );
}
