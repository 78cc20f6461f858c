import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Notifications from '@mui/icons-material/NotificationsNoneOutlined';
import { LinkBase } from 'react-admin';
import { useText } from '../i18n/text';
import { useUnread } from './useCounts';

export function NotificationBell() {
  const t = useText();
  const unread = useUnread();
  return (
    <IconButton component={LinkBase} to="/notifications" aria-label={t('layout.unread', { smart_count: unread })}>
      <Badge badgeContent={unread} color="error" max={9}>
        <Notifications />
      </Badge>
    </IconButton>
  );
}
