import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { numberOf } from '@siklus/domain';

/** Where something stands in a role-result matrix: one person's cell for one result of the head. */
export interface CellPlace {
  readonly matrix: RoleMatrix;
  readonly row: RoleMatrix['rows'][number];
  readonly cell: RoleMatrix['rows'][number]['cells'][number];
}

/** What the place is called: the person with his post, the result with its number. */
export function placeWords({ matrix, row, cell }: CellPlace): { readonly person: string; readonly result: string } {
  const title = matrix.results.find(({ key }) => key === cell.key)?.title ?? '';
  return { person: [row.name, row.position].filter(Boolean).join(', '), result: `${numberOf(cell.key)} ${title}` };
}
