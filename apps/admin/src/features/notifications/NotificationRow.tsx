import Box from '@mui/material/Box';
import Done from '@mui/icons-material/Done';
import IconButton from '@mui/material/IconButton';
import type { Notification } from '@siklus/contracts/notifications';
import { placeOfPart } from '../../kit/steps/placeOfPart';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { RowLink } from '../../kit/ui/RowLink';

function placeOf({ opens, taskId, participantId, part }: Notification): string {
  if (opens === 'task' && taskId !== null) return `/tasks/${taskId}`;
  if (opens === 'document') return `/participants/${participantId}/show${part === null ? '' : `#${placeOfPart(part)}`}`;
  return opens === 'team' ? '/team-assignments' : '/tasks';
}

/** Whether a notice is new to its reader: one that is overtaken is not. */
export const isNew = ({ readAt, isCurrent }: Pick<Notification, 'readAt' | 'isCurrent'>): boolean => readAt === null && isCurrent;

/** One notice; opening it goes to the task or the document and marks it read, and so does the tick without going there. */
export function NotificationRow({ notice, onRead }: { readonly notice: Notification; readonly onRead: () => void }) {
  const t = useText();
  const say = useSay();
  const { ownMoment } = useFormat();
  const isUnread = isNew(notice);
  const words = say(notice.words);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}
    >
      <RowLink to={placeOf(notice)} onClick={onRead} sx={{ flex: 1, minWidth: 0, display: 'block' }}>
        <Box sx={{ fontWeight: isUnread ? 650 : 400 }}>
          {words} {isUnread && <Chip tone="sea">{t('notices.new')}</Chip>}
        </Box>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
          {ownMoment(notice.createdAt)}
          {notice.pool !== null && ` · ${t('inbox.pool')}`}
        </Box>
      </RowLink>
      {isUnread && (
        <IconButton
          aria-label={t('notices.readOne', { what: words })}
          title={t('notices.readShort')}
          onClick={onRead}
          sx={{ mr: { xs: 1, sm: 3 } }}
        >
          <Done />
        </IconButton>
      )}
    </Box>
  );
}
