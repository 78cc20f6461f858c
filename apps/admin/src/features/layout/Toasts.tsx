import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../../kit/words/text';
import { radius, token } from '../../kit/theme/tokens';

/** Milliseconds for which a message is shown that says nothing else. */
const shownFor = 6000;

/** Short messages at the edge of the page, over none of its buttons; read out politely, gone by themselves unless they must be read. */
export function Toasts() {
  const t = useText();
  const { notifications, takeNotification } = useNotificationContext();
  const first = notifications[0];
  // What must be read gives way to what has come since, which would else never be seen.
  const stays = first?.notificationOptions?.autoHideDuration === null && notifications.length === 1;
  useEffect(() => {
    if (first === undefined || stays) return;
    const { autoHideDuration } = first.notificationOptions ?? {};
    const timer = setTimeout(takeNotification, autoHideDuration === null ? 0 : (autoHideDuration ?? shownFor));
    return () => clearTimeout(timer);
  }, [first, stays, takeNotification]);
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        position: 'fixed',
        top: { xs: 64, md: 'auto' },
        bottom: { md: 24 },
        left: '50%',
        transform: 'translateX(-50%)',
        zIndex: 'snackbar',
        width: 'max-content',
        maxWidth: 'calc(100vw - 32px)',
      }}
    >
      {first !== undefined && (
        <Toast notice={first}>
          {stays && (
            <Button size="small" variant="text" onClick={takeNotification} sx={{ color: 'inherit' }}>
              {t('ra.action.close')}
            </Button>
          )}
        </Toast>
      )}
    </Box>
  );
}

function Toast({
  notice: { message, type, notificationOptions },
  children,
}: {
  readonly notice: NotificationPayload;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        px: 4,
        py: 3,
        borderRadius: `${radius.control}px`,
        // Seen where the system forces its colours, which gives every ground the page's own.
        border: '1px solid transparent',
        backgroundColor: token(type === 'error' ? 'late' : 'ink'),
        color: token('card'),
        fontSize: '0.875rem',
        fontWeight: 500,
      }}
    >
      {typeof message === 'string' ? translate(message, notificationOptions?.messageArgs) : message}
      {children}
    </Box>
  );
}
