import Box from '@mui/material/Box';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';

/** Whose row it is, with the way to his document. */
export function MatrixPerson({ row: { name, position, participantId } }: { readonly row: RoleMatrix['rows'][number] }) {
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{participantId === null ? name : <Link to={`/participants/${participantId}/show`}>{name}</Link>}</Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{position}</Box>
    </>
  );
}
