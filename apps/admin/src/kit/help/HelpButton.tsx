import IconButton from '@mui/material/IconButton';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import { useLocation } from 'react-admin';
import { lazy, Suspense, useState } from 'react';
import { usePanel } from '../declare/panel';
import { useText } from '../words/text';

const HelpDrawer = lazy(() => import('./HelpDrawer').then((module) => ({ default: module.HelpDrawer })));

/** Opens what there is to know about the page; a page that only says something went wrong has none. */
export function HelpButton() {
  const t = useText();
  const { pathname } = useLocation();
  const topic = usePanel().topicAt(pathname);
  const [isOpen, setOpen] = useState(false);
  if (topic === undefined) return null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('help.open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{
          width: 32,
          height: 32,
          flexShrink: 0,
          // As high as a finger needs, and still beside the first line of the heading.
          '@media (pointer: coarse)': { my: '-8px' },
          '@media print': { display: 'none' },
        }}
      >
        <HelpOutline fontSize="small" />
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpDrawer topic={topic} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
