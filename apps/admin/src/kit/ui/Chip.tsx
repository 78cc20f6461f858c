import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { edgeByForce, token, type TokenName } from '../theme/tokens';

export type Tone = 'ok' | 'wait' | 'late' | 'sea' | 'clove' | 'plain';

const colours: Readonly<Record<Tone, readonly [TokenName, TokenName]>> = {
  ok: ['ok', 'okSoft'],
  wait: ['wait', 'waitSoft'],
  late: ['late', 'lateSoft'],
  sea: ['sea', 'seaSoft'],
  clove: ['clove', 'cloveSoft'],
  plain: ['ink2', 'h1'],
};

/** A state in a word; the colour only repeats it. */
export function Chip({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  const [text, ground] = colours[tone];
  return (
    <Box
      component="span"
      sx={{
        ...edgeByForce,
        display: 'inline-block',
        px: 2.25,
        py: 0.5,
        borderRadius: '0.8125rem',
        color: token(text),
        backgroundColor: token(ground),
        fontSize: '0.78125rem',
        fontWeight: 600,
        lineHeight: 1.45,
        letterSpacing: 0,
        maxWidth: '100%',
        flexShrink: 0,
        // A narrow page has no room for some of them in one line, and a part of a word says nothing.
        whiteSpace: { xs: 'normal', sm: 'nowrap' },
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        verticalAlign: 'middle',
      }}
    >
      {children}
    </Box>
  );
}
