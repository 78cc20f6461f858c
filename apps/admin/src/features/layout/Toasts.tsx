import Box from '@mui/material/Box';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';
import { useEffect } from 'react';
import { radius, token } from '../../kit/theme/tokens';

const shownFor = 6000;

/** Short messages at the edge of the page; read out politely, gone by themselves. */
export function Toasts() {
  const { notifications, takeNotification } = useNotificationContext();
  const first = notifications[0];
  useEffect(() => {
    if (first === undefined) return;
    const timer = setTimeout(takeNotification, shownFor);
    return () => clearTimeout(timer);
  }, [first, takeNotification]);
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        position: 'fixed',
        bottom: { xs: 76, md: 24 },
        left: '50%',
        transform: 'translateX(-50%)',
        zIndex: 'snackbar',
        width: 'max-content',
        maxWidth: 'calc(100vw - 32px)',
      }}
    >
      {first !== undefined && <Toast notice={first} />}
    </Box>
  );
}

function Toast({ notice: { message, type, notificationOptions } }: { readonly notice: NotificationPayload }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        px: 4,
        py: 3,
        borderRadius: `${radius.control}px`,
        backgroundColor: token(type === 'error' ? 'late' : 'ink'),
        color: token('card'),
        fontSize: '0.875rem',
        fontWeight: 500,
      }}
    >
      {typeof message === 'string' ? translate(message, notificationOptions?.messageArgs) : message}
    </Box>
  );
}
