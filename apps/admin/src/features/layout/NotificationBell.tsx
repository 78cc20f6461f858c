import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Notifications from '@mui/icons-material/NotificationsNoneOutlined';
import { LinkBase } from 'react-admin';
import { useText } from '../../kit/words/text';
import { useUnread } from './useCounts';

const most = 9;

export function NotificationBell() {
  const t = useText();
  const unread = useUnread();
  // Said as it is shown, so that who speaks to the machine can name what he sees.
  const shown = unread > most ? `${most}+` : unread;
  return (
    <IconButton component={LinkBase} to="/notifications" aria-label={t('layout.unread', { smart_count: shown })}>
      <Badge badgeContent={shown} color="error">
        <Notifications />
      </Badge>
    </IconButton>
  );
}
