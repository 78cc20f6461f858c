import MuiLink from '@mui/material/Link';
import type { Evidence } from '@siklus/contracts/evidence';
import { linkForFingers } from '../theme/tokens';
import { useText } from '../words/text';
import { useSizeText } from './useSizeText';

/** What a piece is called, leading to it: a file to be saved, or a page elsewhere. What cannot be opened is only named. */
export function EvidenceName({ piece: { title, link, file, state } }: { readonly piece: Evidence }) {
  const t = useText();
  const sizeText = useSizeText();
  if (state === 'WITHDRAWN') return <span>{title}</span>;
  if (link !== null)
    return (
      <MuiLink href={link} target="_blank" rel="noopener noreferrer nofollow" sx={linkForFingers}>
        {t('evidence.linkTo', { title, host: hostOf(link) })}
      </MuiLink>
    );
  if (file === null) return <span>{title}</span>;
  const name = `${title} (${sizeText(file.bytes)})`;
  const isShut = file.scan === 'WAITING' || file.scan === 'HARMFUL' || file.finding === 'MISSING' || file.finding === 'UNREADABLE';
  if (isShut) return <span>{name}</span>;
  return (
    <MuiLink href={`/api/files/${file.id}`} download sx={linkForFingers}>
      {name}
    </MuiLink>
  );
}

/** Where a link leads, so that nobody is surprised. */
function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}
