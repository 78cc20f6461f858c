import MuiLink from '@mui/material/Link';
import type { SxProps } from '@mui/material/styles';
import { LinkBase } from 'react-admin';
import type { MouseEvent, ReactNode } from 'react';

export { listPath } from './listPath';

interface LinkProps {
  readonly to: string;
  readonly children?: ReactNode;
  /** Reads as the surrounding text and shows the line on hover: numbers in a sentence, names in a table. */
  readonly quiet?: boolean;
  readonly label?: string;
  /** The number that it shows, which the list behind it must have as its total. */
  readonly count?: number;
  /** -1 where the keyboard reaches the same list by another link. */
  readonly tabIndex?: -1;
  readonly sx?: SxProps;
}

const stays = (event: MouseEvent) => event.stopPropagation();

/** A link inside the panel. */
export function Link({ to, children, quiet = false, label, count, tabIndex, sx }: LinkProps) {
  return (
    <MuiLink
      component={LinkBase}
      to={to}
      // A row of a table leads on by itself: going there by both, the way back would take two steps.
      onClick={stays}
      underline={quiet ? 'hover' : 'always'}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(count === undefined ? {} : { 'data-count': count })}
      sx={[quiet && { color: 'inherit', fontWeight: 600 }, ...(Array.isArray(sx) ? sx : [sx])]}
    >
      {children}
    </MuiLink>
  );
}
