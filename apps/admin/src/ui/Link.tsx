import MuiLink from '@mui/material/Link';
import type { SxProps } from '@mui/material/styles';
import { LinkBase } from 'react-admin';
import type { ReactNode } from 'react';

interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  /** Reads as the surrounding text and shows the line on hover: numbers in a sentence, names in a table. */
  readonly quiet?: boolean;
  readonly label?: string;
  readonly sx?: SxProps;
}

/** A link inside the panel. */
export function Link({ to, children, quiet = false, label, sx }: LinkProps) {
  return (
    <MuiLink
      component={LinkBase}
      to={to}
      underline={quiet ? 'hover' : 'always'}
      {...(label === undefined ? {} : { 'aria-label': label })}
      sx={[quiet && { color: 'inherit', fontWeight: 600 }, ...(Array.isArray(sx) ? sx : [sx])]}
    >
      {children}
    </MuiLink>
  );
}

/** The address of a list narrowed by a filter, as react-admin reads it. */
export function listPath(resource: string, filter: Readonly<Record<string, unknown>>): string {
  return `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' }).toString()}`;
}
