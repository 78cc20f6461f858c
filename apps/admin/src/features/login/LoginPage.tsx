import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLogin } from 'react-admin';
import { useEffect, useState } from 'react';
import { submissions } from '../../kit/drafts/outbox';
import { whoWasHere } from '../../kit/providers/first/lastHere';
import { Notice } from '../../kit/ui/Notice';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { TextBox } from '../../kit/ui/TextBox';
import { loadAhead } from '../layout/ahead';
import { beginInbox } from '../tasks/inbox';
import { Outside } from './Outside';

export function LoginPage() {
  const t = useText();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  useEffect(loadAhead, []);
  const { data: waiting = 0 } = useQuery({
    queryKey: ['outbox-here'],
    queryFn: async () => (await submissions.all(whoWasHere() ?? '')).filter(([, { answered }]) => answered === undefined).length,
    networkMode: 'always',
    gcTime: 0,
  });
  const signIn = useMutation({ mutationFn: () => login({ username: username.trim(), password }), onSuccess: beginInbox });
  return (
    <Outside
      title={t('login.title')}
      lead={t('login.lead')}
      onSubmit={() => signIn.mutate()}
      below={
        <>
          <Link to="/activate">{t('activate.fromLogin')}</Link>
          <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('login.forgotten')}</Box>
        </>
      }
    >
      {waiting > 0 && <Notice tone="wait">{t('login.waiting', { smart_count: waiting })}</Notice>}
      <TextBox
        label={t('login.username')}
        hint={t('login.usernameHint')}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        autoFocus
        required
      />
      <TextBox
        label={t('login.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      {signIn.isError && <Failure error={signIn.error} />}
      <Button type="submit" variant="contained" loading={signIn.isPending} disabled={username.trim() === '' || password === ''}>
        {t('ra.auth.sign_in')}
      </Button>
    </Outside>
  );
}
