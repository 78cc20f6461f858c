import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ActivationCodes } from '@siklus/contracts/accounts';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Page } from '../../kit/ui/Page';

// On paper only the slips remain, black on white, none torn between two sheets.
const onPaper = {
  '@media print': {
    '@page': { margin: '12mm' },
    'body, html': { background: '#fff !important' },
    'header, nav, aside, .siklus-screen, [role="status"]': { display: 'none !important' },
  },
} as const;

interface SlipsProps {
  readonly codes: ActivationCodes;
  readonly onClose: () => void;
}

/** One slip for each person, to be printed, cut and handed over. The codes are on this page and nowhere else. */
export function Slips({ codes: { slips, expiresAt, url }, onClose }: SlipsProps) {
  const t = useText();
  const { number, ownMoment } = useFormat();
  return (
    <>
      <GlobalStyles styles={onPaper} />
      <Page
        title={t('accounts.slipsTitle', { count: number(slips.length) })}
        heading={<span className="siklus-screen">{t('accounts.slipsTitle', { count: number(slips.length) })}</span>}
        lead={<span className="siklus-screen">{t('accounts.slipsBody')}</span>}
        actions={
          <Box className="siklus-screen" sx={{ display: 'flex', gap: 2 }}>
            <Button onClick={onClose}>{t('accounts.close')}</Button>
            <Button variant="contained" onClick={() => window.print()}>
              {t('accounts.print')}
            </Button>
          </Box>
        }
      >
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            '@media print': { gridTemplateColumns: '1fr 1fr', gap: '4mm' },
          }}
        >
          {slips.map(({ accountId, name, nip, unitName, code }) => (
            <Box
              component="li"
              key={accountId}
              sx={{
                backgroundColor: token('card'),
                border: `1px dashed ${token('edge')}`,
                borderRadius: '8px',
                p: 4,
                breakInside: 'avoid',
                '@media print': { background: '#fff', color: '#000', borderColor: '#777', '& *': { color: '#000 !important' } },
              }}
            >
              <Box sx={{ fontSize: '0.75rem', color: token('ink3') }}>{t('accounts.slipHead')}</Box>
              <Box sx={{ fontWeight: 650 }}>{name}</Box>
              <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{unitName}</Box>
              <Box
                component="dl"
                sx={{
                  m: 0,
                  mt: 2,
                  display: 'grid',
                  gridTemplateColumns: 'max-content minmax(0, 1fr)',
                  columnGap: 3,
                  rowGap: 0.5,
                  fontSize: '0.8125rem',
                  '& dt': { color: token('ink3') },
                  '& dd': { m: 0, overflowWrap: 'anywhere' },
                }}
              >
                <dt>{t('accounts.slipAddress')}</dt>
                <dd>{url}</dd>
                <dt>{t('employees.nip')}</dt>
                <dd>{nip}</dd>
                <dt>{t('activate.code')}</dt>
                <Box
                  component="dd"
                  translate="no"
                  sx={{ fontFamily: 'monospace', fontSize: '1.125rem', fontWeight: 700, letterSpacing: '0.04em' }}
                >
                  {code}
                </Box>
                <dt>{t('accounts.slipUntil')}</dt>
                <dd>{ownMoment(expiresAt)}</dd>
              </Box>
              <Box sx={{ mt: 2, fontSize: '0.75rem', color: token('ink2') }}>{t('accounts.slipNote')}</Box>
            </Box>
          ))}
        </Box>
      </Page>
    </>
  );
}
