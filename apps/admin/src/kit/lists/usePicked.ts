import { useState } from 'react';
import type { RaRecord } from 'react-admin';

/** The rows of a list that are chosen, over all its pages. */
export function usePicked<Row extends RaRecord>() {
  const [picked, pick] = useState<readonly Row[]>([]);
  const isPicked = ({ id }: Row): boolean => picked.some((each) => each.id === id);
  const toggle = (row: Row): void => pick(isPicked(row) ? picked.filter(({ id }) => id !== row.id) : [...picked, row]);
  return { picked, pick, isPicked, toggle };
}
