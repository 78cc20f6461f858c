import Button from '@mui/material/Button';
import MuiDialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAuthProvider, useLocation } from 'react-admin';
import { useEffect, useId, useState, useSyncExternalStore, type FormEvent } from 'react';
import { forgetTyping } from '../../kit/drafts/typed';
import { useSession } from '../../kit/providers/session';
import { signInAgain } from '../../kit/providers/signInAgain';
import { problemOf } from '../../kit/providers/http';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { OwnPassword } from '../../kit/forms/OwnPassword';
import { showFirstFault } from '../../kit/ui/showFirstFault';
import { useText } from '../../kit/words/text';

/**
 * Asks the person of this page for his password when his session has ended, over whatever he is writing: the page stays as it is, but
 * covered, and what it was about to send is sent once he is back.
 */
export function SignInAgainDialog() {
  const t = useText();
  const heading = useId();
  const { name, username } = useSession();
  const { pathname } = useLocation();
  const queryClient = useQueryClient();
  const authProvider = useAuthProvider();
  const isAsked = useSyncExternalStore(signInAgain.subscribe, signInAgain.isAsked);
  const [password, setPassword] = useState('');
  useEffect(() => signInAgain.show(), []);
  useEffect(() => forgetTyping(), [pathname]);
  const signIn = useMutation({
    mutationFn: async () => authProvider?.login({ username, password }),
    onSuccess: () => {
      setPassword('');
      void queryClient.invalidateQueries();
    },
    onError: showFirstFault,
  });
  // The API speaks of the user name as well; here only the password was asked for.
  const isWrong = problemOf(signIn.error)?.code === 'WRONG_CREDENTIALS';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <MuiDialog
      open={isAsked}
      maxWidth="xs"
      fullWidth
      aria-labelledby={heading}
      // Whoever passes by reads nothing of a page whose person has gone.
      slotProps={{ backdrop: { sx: { backgroundColor: token('paper') } } }}
    >
      <form onSubmit={submit}>
        <DialogTitle id={heading}>{t('layout.again.title', { name })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, fontSize: '0.9375rem' }}>
          {t('layout.again.body')}
          <OwnPassword
            label={t('login.password')}
            value={password}
            onChange={setPassword}
            autoFocus
            error={isWrong ? t('layout.again.wrong') : undefined}
          />
          {signIn.isError && !isWrong && <Failure error={signIn.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => location.reload()} disabled={signIn.isPending}>
            {t('layout.again.leave')}
          </Button>
          <Button type="submit" variant="contained" loading={signIn.isPending} disabled={password === ''}>
            {t('ra.auth.sign_in')}
          </Button>
        </DialogActions>
      </form>
    </MuiDialog>
  );
}
