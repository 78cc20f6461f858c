import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, type ReactNode } from 'react';
import { muiTheme } from './muiTheme';
import { useThemeMode } from './themeMode';
import { dark, light } from './tokens';

// The policy of the page allows only style elements that carry the nonce the API wrote into it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content;
const cache = createCache({ key: 'css', ...(nonce === undefined ? {} : { nonce }) });

/** Dresses the panel in the light or dark tokens, after the person's choice or the device's. */
export function PanelTheme({ children }: { readonly children: ReactNode }) {
  const [mode] = useThemeMode();
  const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const isDark = mode === 'dark' || (mode === 'system' && deviceIsDark);
  const theme = useMemo(() => (isDark ? muiTheme('dark', dark) : muiTheme('light', light)), [isDark]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
