import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useState } from 'react';
import { useMenu } from '../../kit/ui/useMenu';
import { useText } from '../../kit/words/text';
import { ReceiptsDialog } from './ReceiptsDialog';
import { usePrint } from './usePrint';

/** What a document gives on paper, and its receipts. */
export function PrintMenu({ document }: { readonly document: Pick<ParticipantDetail, 'id' | 'zone' | 'plans'> }) {
  const t = useText();
  const { button, menu, close } = useMenu();
  const print = usePrint(document.id);
  const [shows, setShows] = useState(false);
  const hasPlan = document.plans.length > 0;
  return (
    <>
      <Button endIcon={<ExpandMore />} {...button} loading={print.isPending}>
        {t('printing.menu')}
      </Button>
      <Menu {...menu}>
        {hasPlan &&
          (['skp', 'progress', 'reviews'] as const).map((form) => (
            <MenuItem
              key={form}
              onClick={() => {
                close();
                print.mutate(form);
              }}
            >
              {t(`printing.${form}`)}
            </MenuItem>
          ))}
        {hasPlan && <Divider component="li" role="presentation" />}
        <MenuItem
          onClick={() => {
            close();
            setShows(true);
          }}
        >
          {t('printing.receipts')}
        </MenuItem>
      </Menu>
      {shows && <ReceiptsDialog document={document} onClose={() => setShows(false)} />}
    </>
  );
}
