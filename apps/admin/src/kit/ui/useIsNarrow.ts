import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether a table has no room on this screen: on a phone each of its rows is a card; paper has room. */
export const useIsNarrow = () =>
  useMediaQuery<Theme>((theme) => theme.breakpoints.down('md').replace('@media', '@media screen and'), { noSsr: true });
