import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { contentWidth, token } from '../theme/tokens';

/** What stands beside every heading; the frame puts the help there. */
export const PageHelp = createContext<ReactNode>(null);

/** The page that was shown last, and the one to which somebody went: the first one of a visit he has not gone to. */
let shown = globalThis.location?.pathname;
let arrivedAt: string | undefined;

interface PageProps {
  /** What the browser's tab says; also the heading unless `heading` is given. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** The small line above the heading: where this page belongs. */
  readonly over?: ReactNode;
  /** One sentence below the heading that says how things stand. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Documents that are read from top to bottom keep a short line. */
  readonly narrow?: boolean;
  readonly children?: ReactNode;
}

/** The frame of every page: over-line, heading with its help, lead and actions, then the content. */
export function Page({ title, heading = title, over, lead, actions, narrow = false, children }: PageProps) {
  const help = use(PageHelp);
  const atHeading = useFocusAfterMove();
  useEffect(() => {
    document.title = `${title} · Siklus`;
  }, [title]);
  return (
    <Box sx={{ maxWidth: narrow ? 712 : contentWidth, mx: 'auto', width: '100%', py: { xs: 3, sm: 6 } }}>
      <Box
        sx={{ display: 'flex', gap: 4, justifyContent: 'space-between', alignItems: 'flex-start', flexWrap: 'wrap', mb: { xs: 3, sm: 4 } }}
      >
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          {over !== undefined && (
            <Typography variant="caption" component="p" sx={{ color: token('ink3') }}>
              {over}
            </Typography>
          )}
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Typography
              variant="h1"
              component="h1"
              ref={atHeading}
              tabIndex={-1}
              sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, minWidth: 0, outline: 'none' }}
            >
              {heading}
            </Typography>
            {help}
          </Box>
          {lead !== undefined && (
            <Typography component="div" sx={{ color: token('ink2'), fontSize: '1.0625rem', mt: 1, maxWidth: 900 }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions !== undefined && <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}

/** Cards below each other, or side by side where there is room. */
export function Columns({ children, wide = '1.55fr 1fr' }: { readonly children: ReactNode; readonly wide?: string }) {
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: wide }, alignItems: 'start' }}>{children}</Box>
  );
}

interface ColumnsAfterProps {
  /** What must be done: before everything on a phone, at the head of the narrower column where there is room. */
  readonly first: ReactNode;
  readonly wide: ReactNode;
  readonly narrow: ReactNode;
}

/** Columns whose most urgent part nobody scrolls for. */
export function ColumnsAfter({ first, wide, narrow }: ColumnsAfterProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1.55fr 1fr' },
        gridTemplateRows: { md: 'auto 1fr' },
        gridTemplateAreas: { xs: '"first" "wide" "narrow"', md: '"wide first" "wide narrow"' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ gridArea: 'first', minWidth: 0 }}>{first}</Box>
      <Box sx={{ gridArea: 'wide', minWidth: 0 }}>{wide}</Box>
      <Box sx={{ gridArea: 'narrow', minWidth: 0 }}>{narrow}</Box>
    </Box>
  );
}

export function Stack({ children, gap = 4 }: { readonly children: ReactNode; readonly gap?: number }) {
  return <Box sx={{ display: 'grid', gap, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>;
}

/** Whoever goes to another page is at its heading: what he pressed is gone, and a screen reader would say nothing of where he is. */
function useFocusAfterMove() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (shown !== pathname) arrivedAt = pathname;
    shown = pathname;
    if (arrivedAt !== pathname) return;
    // A field that asks to be filled has taken it already; a heading that only said that it loads has taken it along.
    if (document.activeElement?.closest('main, [role="dialog"]') === null || document.activeElement?.id === 'content')
      heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return heading;
}
