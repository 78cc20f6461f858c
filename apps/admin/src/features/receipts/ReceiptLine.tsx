import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { QrCode, Receipt } from '@siklus/contracts/receipts';
import type { ReceiptFile, Zone } from '@siklus/domain';
import { useState } from 'react';
import { useDoer } from '../../kit/steps/useDoer';
import { token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** One receipt: its code, what it proves, and what its holder takes along. */
export function ReceiptLine({ receipt, zone }: { readonly receipt: Receipt; readonly zone: Zone }) {
  const t = useText();
  const say = useSay();
  const doer = useDoer();
  const { moment } = useFormat();
  const [isShown, setShown] = useState(false);
  const { code, label, turnLabel, by, onBehalfOf, at, claims, proof, qr } = receipt;
  const file: ReceiptFile = { code, claims, proof };
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(file, null, 2))}`;
  return (
    <Box component="li" sx={{ borderLeft: `2px solid ${token('line')}`, pl: 3, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{code}</Box>
      <Box>{say(label)}</Box>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
        {t('receipts.line', { turn: say(turnLabel), who: doer(by, onBehalfOf), at: moment(at, zone) })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'receipts.hide' : 'receipts.show')}
        </Button>
        <Button size="small" component="a" href={href} download={`tanda-terima-${code}.json`}>
          {t('receipts.save')}
        </Button>
      </Box>
      {isShown && <QrPicture qr={qr} label={t('receipts.picture', { code })} />}
    </Box>
  );
}

/** A QR code: always dark on light, whatever the theme, so that every camera reads it. */
function QrPicture({ qr: { size, path }, label }: { readonly qr: QrCode; readonly label: string }) {
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 'min(280px, 100%)', backgroundColor: '#fff', color: '#000' }}
    >
      <path d={path} fill="currentColor" />
    </Box>
  );
}
