import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLogin } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Notice } from '../../kit/ui/Notice';
import { TextBox } from '../../kit/ui/TextBox';
import { Outside } from './Outside';

export function LoginPage() {
  const t = useText();
  const login = useLogin();
  const { version } = useVerbs();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { data: about } = useQuery({ queryKey: ['version'], queryFn: version, retry: false });
  const signIn = useMutation({ mutationFn: () => login({ username: username.trim(), password }) });
  return (
    <Outside
      title={t('login.title')}
      lead={t('login.lead')}
      onSubmit={() => signIn.mutate()}
      below={
        <>
          <Link to="/activate">{t('activate.fromLogin')}</Link>
          {about?.demo && (
            <Notice tone="clove" title={t('login.demoTitle')}>
              {t('login.demoBody')}
            </Notice>
          )}
        </>
      }
    >
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
