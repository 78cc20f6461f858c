import Assignment from '@mui/icons-material/AssignmentTurnedInOutlined';
import Badge from '@mui/material/Badge';
import Board from '@mui/icons-material/BarChart';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Description from '@mui/icons-material/DescriptionOutlined';
import Badges from '@mui/icons-material/AccountBoxOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import School from '@mui/icons-material/SchoolOutlined';
import { LinkBase, useLocation } from 'react-admin';
import type { ReactNode } from 'react';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { MoreMenu } from './MoreMenu';
import { useIsHere } from './PlaceLink';
import type { Places } from './places';

const icons: Readonly<Record<string, ReactNode>> = {
  '/cycles': <Board />,
  '/tasks': <Assignment />,
  '/team': <Groups />,
  '/my-document': <Description />,
  '/participants': <Groups />,
  '/employees': <Badges />,
  '/courses': <School />,
  '/training-recommendations': <School />,
};
const shown = 4;
const slot = {
  flex: '1 1 0',
  minWidth: 0,
  flexDirection: 'column',
  gap: 0.5,
  py: 2,
  fontSize: '0.6875rem',
  fontWeight: 600,
  textDecoration: 'none',
} as const;

/** The same places under the thumb; what does not fit is behind "more". */
export function BottomBar({ places, count }: { readonly places: Places; readonly count: number }) {
  const t = useText();
  const isHere = useIsHere();
  const { pathname } = useLocation();
  const all = [...places.main, ...places.more];
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
      {fits.map(({ to, label, counted }) => (
        <ButtonBase
          key={to}
          component={LinkBase}
          to={to}
          {...(isHere(to) ? { 'aria-current': 'page' as const } : {})}
          sx={{ ...slot, color: token(isHere(to) ? 'sea' : 'ink2') }}
        >
          <Badge badgeContent={counted ? count : 0} color="error">
            {icons[to] ?? <Groups />}
          </Badge>
          {t(label)}
        </ButtonBase>
      ))}
      {rest.length > 0 && (
        <MoreMenu
          places={rest}
          button={
            <ButtonBase sx={{ ...slot, color: token(rest.some(({ to }) => isHere(to)) ? 'sea' : 'ink2') }}>
              <MoreHoriz />
              {t('layout.more')}
            </ButtonBase>
          }
        />
      )}
    </Box>
  );
}
