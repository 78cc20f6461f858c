import { createTheme, type Theme } from '@mui/material/styles';
import { boxForFingers, chosenByForce, cssVariables, fontFamily, forFingers, radius, token, type Tokens } from './tokens';

/** MUI's theme from the tokens: flat, hairlines instead of shadows, nothing in capitals. */
export function muiTheme(mode: 'light' | 'dark', tokens: Tokens): Theme {
  return createTheme({
    palette: {
      mode,
      primary: { main: tokens.sea, contrastText: tokens.onSea },
      secondary: { main: tokens.clove, contrastText: tokens.card },
      error: { main: tokens.late },
      warning: { main: tokens.wait },
      success: { main: tokens.ok },
      background: { default: tokens.paper, paper: tokens.card },
      text: { primary: tokens.ink, secondary: tokens.ink2, disabled: tokens.ink3 },
      divider: tokens.line,
      // What cannot be pressed yet is read all the same: it says what comes next.
      action: { disabled: tokens.ink3, disabledBackground: tokens.line },
    },
    shape: { borderRadius: radius.control },
    spacing: 4,
    breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1536 } },
    typography: {
      fontFamily,
      fontSize: 14,
      htmlFontSize: 16,
      body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.5 },
      caption: { fontSize: '0.78125rem', lineHeight: 1.5 },
      // The lines of a heading are about as long as each other: one word, or the half of "e-Kinerja", alone below the others looks lost.
      h1: { fontSize: '1.375rem', fontWeight: 700, lineHeight: 1.3, letterSpacing: '-0.01em', textWrap: 'balance' },
      h2: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4, textWrap: 'balance' },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4, textWrap: 'balance' },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '0.875rem' },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          ':root': cssVariables(tokens),
          html: { colorScheme: mode, scrollPaddingTop: 72, scrollPaddingBottom: 96 },
          body: { fontSize: '0.9375rem', fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
          ':focus-visible': { outline: `2px solid ${tokens.sea}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
          // What unfolds is drawn as a line of text, and pressed as a button.
          '@media (pointer: coarse)': { summary: { paddingBlock: 13 } },
          '@media print': { body: { background: '#fff' } },
        },
      },
      // MUI takes the outline from its buttons for a ripple, which there is none of; a box keeps its focus in the input inside.
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&:focus-visible, &.Mui-focusVisible': { outline: `2px solid ${tokens.sea}`, outlineOffset: 2 } } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, variant: 'outlined' },
        styleOverrides: {
          root: { minHeight: 44, paddingInline: 16, borderRadius: radius.control },
          sizeSmall: { minHeight: 32, paddingInline: 12, ...forFingers },
          contained: { '@media (forced-colors: active)': { border: '1px solid ButtonBorder' } },
          outlined: {
            borderColor: tokens.line,
            color: tokens.ink,
            backgroundColor: tokens.card,
            '&:hover': { borderColor: tokens.edge, backgroundColor: tokens.card },
          },
          text: { color: tokens.sea },
        },
      },
      MuiIconButton: { styleOverrides: { root: { borderRadius: radius.control, color: tokens.ink2, ...forFingers } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiMenu: {
        styleOverrides: {
          paper: { border: `1px solid ${tokens.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 12%)', marginTop: 4, minWidth: 200 },
        },
      },
      MuiMenuItem: {
        styleOverrides: {
          root: {
            fontSize: '0.875rem',
            '&&': { minHeight: 44 },
            '&:focus-visible, &.Mui-focusVisible': { outlineOffset: -2 },
            '&.Mui-selected': chosenByForce,
          },
        },
      },
      MuiDialog: {
        styleOverrides: {
          paper: { border: `1px solid ${tokens.line}`, borderRadius: radius.card, margin: 16, width: 'calc(100% - 32px)' },
        },
      },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 650, paddingBottom: 8, textWrap: 'balance' } } },
      // On a phone buttons fill their line: two that do not fit beside each other are no staircase.
      MuiDialogActions: {
        styleOverrides: {
          root: {
            padding: '12px 24px 20px',
            gap: 8,
            flexWrap: 'wrap',
            '&& > *': { marginInlineStart: 0, '@media (max-width: 599.95px)': { flexGrow: 1 } },
          },
        },
      },
      MuiInputBase: {
        styleOverrides: {
          root: { fontSize: '0.875rem', borderRadius: radius.control },
          input: { '&::placeholder': { color: tokens.ink3, opacity: 1 } },
        },
      },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { backgroundColor: tokens.card, '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: tokens.ink3 } },
          notchedOutline: { borderColor: tokens.edge },
          // A box that grows measures its lines in a hidden one, which is for no finger.
          input: { padding: '9px 12px', height: '1.375rem', '&:not([aria-hidden])': boxForFingers },
        },
      },
      // The input inside brings its own padding; MUI's would make a picker taller than its neighbours. Half a phone is too narrow for names
      // of units.
      MuiAutocomplete: {
        styleOverrides: {
          inputRoot: {
            '&.MuiOutlinedInput-root': { padding: '0 39px 0 0' },
            '&.MuiOutlinedInput-root .MuiAutocomplete-input': { padding: '9px 12px', ...boxForFingers },
          },
          option: { '&.Mui-focused, &[aria-selected="true"]': chosenByForce },
          paper: { border: `1px solid ${tokens.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 12%)' },
          popper: { minWidth: 'min(300px, calc(100vw - 32px))' },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: tokens.line, fontSize: '0.875rem', padding: '10px 12px' },
          head: { color: tokens.ink2, fontWeight: 600, fontSize: '0.8125rem', whiteSpace: 'nowrap' },
        },
      },
      MuiTableSortLabel: { styleOverrides: { root: { ...forFingers, '&.Mui-active': { color: tokens.ink } } } },
      MuiLink: {
        defaultProps: { underline: 'always' },
        styleOverrides: { root: { color: tokens.sea, textDecorationColor: 'currentColor', textUnderlineOffset: 3 } },
      },
      MuiTooltip: { styleOverrides: { tooltip: { backgroundColor: tokens.ink, color: tokens.card, fontSize: '0.78125rem' } } },
      MuiCheckbox: { styleOverrides: { root: { color: token('edge'), ...forFingers } } },
      MuiLinearProgress: { styleOverrides: { root: { borderRadius: 5, height: 10, backgroundColor: tokens.h1 } } },
      MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: tokens.h1 } } },
    },
  });
}
