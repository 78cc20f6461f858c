import Check from '@mui/icons-material/Check';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext } from 'react-admin';
import { useMenu } from '../ui/useMenu';
import { useText } from '../words/text';
import type { DrawnColumn } from './column';
import { isLeftOut, withColumn } from './columns-shown';

/** Which columns the list shows; the first one names the record and stays. What is chosen stands in the address. */
export function ColumnMenu({ columns }: { readonly columns: readonly DrawnColumn[] }) {
  const t = useText();
  const { button, menu } = useMenu();
  const { displayedFilters, filterValues, setFilters } = useListContext();
  const displayed = displayedFilters as Record<string, unknown> | undefined;
  const choose = (source: string, isShown: boolean) => setFilters(filterValues ?? {}, withColumn(displayed, source, isShown), false);
  return (
    <>
      <Button size="small" variant="text" endIcon={<ExpandMore />} {...button}>
        {t('lists.columns')}
      </Button>
      <Menu {...menu}>
        {columns.slice(1).map(({ source, heading }) => {
          const isShown = !isLeftOut(displayed, source);
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
