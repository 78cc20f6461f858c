import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { LinkBase } from 'react-admin';
import { useState, type ReactElement, cloneElement } from 'react';
import { labelOf } from '../../kit/declare/menu';
import type { Place } from '../../kit/declare/panel';
import { useBackCloses } from '../../kit/ui/useBackCloses';
import { useText } from '../../kit/words/text';
import { useIsHere } from './PlaceLink';

interface MoreMenuProps {
  readonly places: readonly Place[];
  /** The button that opens the menu. */
  readonly button: ReactElement<{
    onClick?: (event: { currentTarget: HTMLElement }) => void;
    'aria-haspopup'?: 'menu';
    'aria-expanded'?: boolean;
  }>;
}

/** The places that are rarely needed. */
export function MoreMenu({ places, button }: MoreMenuProps) {
  const t = useText();
  const isHere = useIsHere();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  useBackCloses(anchor !== null, close);
  return (
    <>
      {cloneElement(button, {
        onClick: ({ currentTarget }) => setAnchor(currentTarget),
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
      })}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {places.map((place) => (
          <MenuItem key={place.to} component={LinkBase} to={place.to} onClick={close} selected={isHere(place.to)}>
            {t(labelOf(place))}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
