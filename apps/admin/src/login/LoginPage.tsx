import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLogin, useLocaleState } from 'react-admin';
import { useEffect, useState, type FormEvent } from 'react';
import { useText } from '../i18n/text';
import { languages } from '../providers/i18nProvider';
import { useVerbs } from '../providers/useVerbs';
import { radius, token } from '../theme/tokens';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { TextBox } from '../ui/TextBox';

// The session cookie is always Secure; browsers accept it over plain HTTP from their own machine only.
const needsHttps = !globalThis.isSecureContext;

export function LoginPage() {
  const t = useText();
  const login = useLogin();
  const { version } = useVerbs();
  const [language, setLanguage] = useLocaleState();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { data: about } = useQuery({ queryKey: ['version'], queryFn: version, retry: false });
  const signIn = useMutation({ mutationFn: () => login({ username: username.trim(), password }) });
  useEffect(() => {
    document.title = `${t('login.title')} · Siklus`;
  }, [t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 4 }}>
      <Box sx={{ width: '100%', maxWidth: 400, display: 'grid', gap: 4 }}>
        <Box>
          <Typography component="p" sx={{ color: token('sea'), fontWeight: 700, fontSize: '1.75rem', letterSpacing: '-0.03em', lineHeight: 1.2 }}>
            Siklus
          </Typography>
          <Typography sx={{ color: token('ink2') }}>{t('login.lead')}</Typography>
        </Box>
        {needsHttps && (
          <Notice tone="wait" title={t('login.httpsTitle')}>
            {t('login.httpsBody')}
          </Notice>
        )}
        <Box component="form" onSubmit={submit} sx={{ backgroundColor: token('card'), border: `1px solid ${token('line')}`, borderRadius: `${radius.card}px`, p: 6, display: 'grid', gap: 4 }}>
          <Typography variant="h1">{t('login.title')}</Typography>
          <TextBox label={t('login.username')} hint={t('login.usernameHint')} value={username} onChange={setUsername} autoComplete="username" autoFocus required />
          <TextBox label={t('login.password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" required />
          {signIn.isError && <Failure error={signIn.error} />}
          <Button type="submit" variant="contained" loading={signIn.isPending} disabled={username.trim() === '' || password === ''}>
            {t('ra.auth.sign_in')}
          </Button>
        </Box>
        {about?.demo && (
          <Notice tone="clove" title={t('login.demoTitle')}>
            {t('login.demoBody')}
          </Notice>
        )}
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'center' }}>
          {languages.map((each) => (
            <Button key={each} variant="text" size="small" lang={each} aria-pressed={language === each} onClick={() => setLanguage(each)} sx={{ color: token(language === each ? 'sea' : 'ink2') }}>
              {t(`layout.languages.${each}`)}
            </Button>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
