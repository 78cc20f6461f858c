import Box from '@mui/material/Box';
import type { Notification } from '@siklus/contracts';
import { LinkBase } from 'react-admin';
import { useFormat } from '../i18n/format';
import { useSay, useText } from '../i18n/text';
import { token } from '../theme/tokens';
import { Chip } from '../ui/Chip';
import { stepLabelOf } from '../workflow/labels';

const kinds = ['task-opened', 'task-returned', 'task-late', 'task-reminder', 'step-blocked', 'document-finished'] as const;

/** One notice; opening it goes to the document and marks it read. */
export function NotificationRow({ notice, onOpen }: { readonly notice: Notification; readonly onOpen: () => void }) {
  const t = useText();
  const say = useSay();
  const { ownMoment } = useFormat();
  const isUnread = notice.readAt === null;
  const kind = kinds.find((each) => each === notice.kind);
  const step = say(stepLabelOf(notice.step, notice.occasion));
  return (
    <Box component="li" sx={{ borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <Box
        component={LinkBase}
        to={`/participants/${notice.participantId}/show`}
        onClick={onOpen}
        sx={{ display: 'block', px: { xs: 4, sm: 5 }, py: 3, color: 'inherit', textDecoration: 'none', '&:hover': { backgroundColor: token('seaSoft') }, '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Box sx={{ fontWeight: isUnread ? 650 : 400 }}>
          {kind === undefined ? `${step} · ${notice.employeeName}` : t(`notices.kinds.${kind}`, { step, name: notice.employeeName })} {isUnread && <Chip tone="sea">{t('notices.new')}</Chip>}
        </Box>
        <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{ownMoment(notice.createdAt)}</Box>
      </Box>
    </Box>
  );
}
