import Check from '@mui/icons-material/Check';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext } from 'react-admin';
import { useId, useState } from 'react';
import { useText } from '../words/text';
import type { DrawnColumn } from './column';
import { isLeftOut, withColumn } from './columns-shown';

/** Which columns the list shows; the first one names the record and stays. What is chosen stands in the address. */
export function ColumnMenu({ columns }: { readonly columns: readonly DrawnColumn[] }) {
  const t = useText();
  const id = useId();
  const { displayedFilters, filterValues, setFilters } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (source: string, isShown: boolean) =>
    setFilters(filterValues ?? {}, withColumn(displayedFilters as Record<string, unknown> | undefined, source, isShown), false);
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        {...(anchor === null ? {} : { 'aria-controls': id })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('lists.columns')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns.slice(1).map(({ source, heading }) => {
          const isShown = !isLeftOut(displayedFilters as Record<string, unknown> | undefined, source);
          return (
            <MenuItem key={source} dense role="menuitemcheckbox" aria-checked={isShown} onClick={() => choose(source, !isShown)}>
              <Check aria-hidden="true" fontSize="small" sx={{ mr: 2, visibility: isShown ? 'visible' : 'hidden' }} />
              {heading}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
