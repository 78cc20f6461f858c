import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CodeCheck } from '@siklus/contracts/receipts';
import { useRef, useState, type ChangeEvent } from 'react';
import { Facts } from '../../kit/ui/Facts';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';

/** What is known of a code: what it stands for and when; of a form also whether a file is that very one. */
export function CodeFound({ check }: { readonly check: CodeCheck }) {
  const t = useText();
  const say = useSay();
  const { moment } = useFormat();
  const { kind, label, turnLabel, year, at, zone, isIntact, fileHash } = check;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Notice tone={isIntact ? 'ok' : 'late'} title={t(`check.${kind}`)} urgent>
        {!isIntact && t('check.changed')}
      </Notice>
      <Facts
        facts={[
          [t('check.what'), [say(label), ...(turnLabel === null ? [] : [say(turnLabel)])].join(', ')],
          [t('check.year'), String(year)],
          [t(kind === 'form' ? 'check.made' : 'check.at'), moment(at, zone)],
        ]}
      />
      {/* Only where the page itself came safely can the browser work out a hash. */}
      {fileHash !== null && globalThis.isSecureContext && <FileCheck hash={fileHash} />}
    </Box>
  );
}

/** Compares a file with the one that was printed, here on the device. */
function FileCheck({ hash }: { readonly hash: string }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isSame, setSame] = useState<boolean>();
  async function compare({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = '';
    if (file === undefined) return;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setSame([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash);
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start', fontSize: '0.8125rem' }}>
      <Button onClick={() => input.current?.click()}>{t('check.file')}</Button>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        hidden
        aria-label={t('check.file')}
        onChange={(event) => void compare(event)}
      />
      {t('check.fileHint')}
      {isSame !== undefined && (
        <Notice tone={isSame ? 'ok' : 'late'} urgent>
          {t(isSame ? 'check.same' : 'check.other')}
        </Notice>
      )}
    </Box>
  );
}
