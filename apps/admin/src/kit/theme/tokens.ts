/** The colours of the panel, once: MUI's themes, the CSS variables and every HTML or SVG picture take them from here. */
export interface Tokens {
  /** Text, secondary text, hints. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Page, cards, hairlines. */
  readonly paper: string;
  readonly card: string;
  readonly line: string;
  /** The edge of a control; darker than a hairline so that a field is seen (WCAG 1.4.11). */
  readonly edge: string;
  /** Primary, selection, own action; and what is written on it. */
  readonly sea: string;
  readonly seaSoft: string;
  readonly onSea: string;
  /** Held up, "today", attention. */
  readonly clove: string;
  readonly cloveSoft: string;
  /** States, always beside a word. */
  readonly ok: string;
  readonly okSoft: string;
  readonly wait: string;
  readonly waitSoft: string;
  readonly late: string;
  readonly lateSoft: string;
  /** One-hue scale of heatmap and bars, faint to strong. */
  readonly h1: string;
  readonly h2: string;
  readonly h3: string;
  readonly h4: string;
  readonly h5: string;
}

export const light: Tokens = {
  ink: '#16242B',
  ink2: '#4A5B63',
  ink3: '#5F7079',
  paper: '#F6F7F5',
  card: '#FFFFFF',
  line: '#DFE4E2',
  edge: '#818E94',
  sea: '#0B5566',
  seaSoft: '#E3F0F2',
  onSea: '#FFFFFF',
  clove: '#A5481B',
  cloveSoft: '#FBEDE4',
  ok: '#24704A',
  okSoft: '#E1F1E8',
  wait: '#7F5300',
  waitSoft: '#FBF0D6',
  late: '#A32020',
  lateSoft: '#FBE4E4',
  h1: '#DDECEE',
  h2: '#B4D5DA',
  h3: '#7FB6BF',
  h4: '#3F8E9B',
  h5: '#0B5566',
};

export const dark: Tokens = {
  ink: '#E7EEEE',
  ink2: '#B4C2C6',
  ink3: '#93A4AA',
  paper: '#0F1719',
  card: '#172124',
  line: '#2A383C',
  edge: '#5E7177',
  sea: '#7CC6D3',
  seaSoft: '#17323A',
  onSea: '#0F1719',
  clove: '#F0A377',
  cloveSoft: '#3A2417',
  ok: '#7CCB9C',
  okSoft: '#16301F',
  wait: '#E5B85C',
  waitSoft: '#33260C',
  late: '#F2938C',
  lateSoft: '#3A1719',
  h1: '#1B2F34',
  h2: '#204650',
  h3: '#2A6370',
  h4: '#3F8E9B',
  h5: '#7CC6D3',
};

/** Whoever points with a finger hits nothing smaller. */
export const forFingers = { '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } } as const;

/** The same for the text within a box, whose 9 pixels above and below count as well: no higher than the buttons beside it. */
export const boxForFingers = { '@media (pointer: coarse)': { minWidth: 44, minHeight: 26 } } as const;

/** The same for a link that stands alone; one within a sentence stays as high as its line. */
export const linkForFingers = {
  '@media (pointer: coarse)': { ...forFingers['@media (pointer: coarse)'], display: 'inline-flex', alignItems: 'center' },
} as const;

/** What is chosen keeps one of the system's own grounds where the system paints all others alike. */
export const chosenByForce = {
  '@media (forced-colors: active)': {
    '&&, && *': { forcedColorAdjust: 'none', color: 'HighlightText', backgroundColor: 'Highlight' },
  },
} as const;

/** What stands on a ground of its own has an edge where the system paints every ground alike. */
export const edgeByForce = { '@media (forced-colors: active)': { border: '1px solid CanvasText' } } as const;

export const fontFamily = '"Plus Jakarta Sans Variable", system-ui, sans-serif';
export const radius = { card: 12, control: 10 } as const;
/** The widest line of content; the bar and the page share it. */
export const contentWidth = 1184;

export type TokenName = keyof Tokens;

/** The CSS variable of a token, for `sx`, HTML and SVG alike. */
export function token(name: TokenName): string {
  return `var(--siklus-${name})`;
}

/** All tokens as CSS variables, to be set once at the root. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, colour]) => [`--siklus-${name}`, String(colour)]));
}
