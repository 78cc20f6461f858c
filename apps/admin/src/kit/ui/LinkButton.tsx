import Button, { type ButtonProps } from '@mui/material/Button';
import { LinkBase } from 'react-admin';

/** A button that leads to another page of the panel. */
export function LinkButton({ to, ...props }: Omit<ButtonProps<typeof LinkBase>, 'component'> & { readonly to: string }) {
  return <Button component={LinkBase} to={to} {...props} />;
}
