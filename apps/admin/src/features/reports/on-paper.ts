/** On paper only the table and its picture remain, black on white, without anything that is pressed. */
export const onPaper = {
  '@media print': {
    '@page': { margin: '12mm', size: 'landscape' },
    'body, html': { background: '#fff !important' },
    'header, nav, aside, footer, .siklus-screen, [role="status"]': { display: 'none !important' },
  },
} as const;
