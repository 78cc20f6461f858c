import Box from '@mui/material/Box';
import { LinkBase, useLocation } from 'react-admin';
import { labelOf } from '../../kit/declare/menu';
import type { Place } from '../../kit/declare/panel';
import { useText } from '../../kit/words/text';
import { chosenByForce, forFingers, radius, token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { ReadOut } from '../../kit/ui/ReadOut';

/** Whether the page shown lies under the place. */
export function useIsHere(): (to: string) => boolean {
  const { pathname } = useLocation();
  return (to) => pathname === to || pathname.startsWith(`${to}/`);
}

/** A place of the top bar. */
export function PlaceLink({ place, count }: { readonly place: Place; readonly count: number }) {
  const t = useText();
  const isHere = useIsHere()(place.to);
  return (
    <Box
      component={LinkBase}
      to={place.to}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 2,
        px: 3,
        height: 34,
        ...forFingers,
        borderRadius: `${radius.control - 2}px`,
        fontSize: '0.875rem',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        textDecoration: 'none',
        color: token(isHere ? 'sea' : 'ink2'),
        backgroundColor: isHere ? token('seaSoft') : 'transparent',
        '&:hover': { color: token('sea'), ...(isHere ? {} : { backgroundColor: token('paper') }) },
        ...(isHere ? chosenByForce : {}),
      }}
    >
      {t(labelOf(place))}
      {place.menu?.counted && count > 0 && (
        <Chip tone="late">
          {count > 99 ? '99+' : count}
          <ReadOut> {t('layout.waiting')}</ReadOut>
        </Chip>
      )}
    </Box>
  );
}
