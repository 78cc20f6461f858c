import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { edgeByForce, linkForFingers, token } from '../theme/tokens';
import { useText } from '../words/text';
import { Link } from './Link';

/** How it stands with the line: the device has no network, the server gives no answer, or all is well. */
export type LineState = 'noNetwork' | 'unreachable' | 'up';

interface LineBarProps {
  readonly line: LineState;
  /** How many submissions wait to be sent. */
  readonly waiting: number;
  /** The site has a newer panel. */
  readonly isOld?: boolean;
}

/**
 * One line above every page while the server is out of reach, something waits to be sent, or the panel is not the newest: whose side it is
 * on, and what follows.
 */
export function LineBar({ line, waiting, isOld = false }: LineBarProps) {
  const t = useText();
  return (
    <Box role="status">
      {(line !== 'up' || waiting > 0 || isOld) && (
        <Box
          sx={{
            ...edgeByForce,
            px: { xs: 4, sm: 6, lg: 12 },
            py: 1.5,
            fontSize: '0.84375rem',
            color: token('wait'),
            backgroundColor: token('waitSoft'),
          }}
        >
          {line !== 'up' && (
            <>
              <strong>{t(line === 'noNetwork' ? 'ui.noNetwork' : 'ui.unreachable')}.</strong> {t('ui.mayBeOld')}{' '}
            </>
          )}
          {waiting > 0 && (
            <Link to="/unsent" sx={{ ...linkForFingers, color: 'inherit' }}>
              {t('outbox.count', { smart_count: waiting })}
            </Link>
          )}
          {isOld && (
            <>
              {t('ui.isOld')}{' '}
              <Button variant="text" size="small" onClick={() => location.reload()}>
                {t('ra.action.update_application')}
              </Button>
            </>
          )}
        </Box>
      )}
    </Box>
  );
}
