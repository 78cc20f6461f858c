import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useLogin } from 'react-admin';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { fieldError } from '../../kit/providers/http';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { isTyped, NewPassword } from '../../kit/ui/NewPassword';
import { TextBox } from '../../kit/ui/TextBox';
import { Outside } from './Outside';

/** The first way in: number, code from the slip or mail, and a password of one's own; then one is signed in. */
export function ActivatePage() {
  const t = useText();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState({ first: '', again: '' });
  const activation = useMutation({
    mutationFn: () => login({ username: username.trim(), code: code.trim(), password: password.first }, '/'),
  });
  const weak = fieldError(activation.error, 'password');
  return (
    <Outside
      title={t('activate.title')}
      lead={t('activate.lead')}
      onSubmit={() => activation.mutate()}
      below={<Link to="/login">{t('activate.toLogin')}</Link>}
    >
      <TextBox label={t('employees.nip')} value={username} onChange={setUsername} autoComplete="username" autoFocus required />
      <TextBox
        label={t('activate.code')}
        hint={t('activate.codeHint')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputProps={{ autoCapitalize: 'characters', spellCheck: false }}
        required
      />
      <NewPassword value={password} onChange={setPassword} error={weak} />
      {activation.isError && weak === undefined && <Failure error={activation.error} />}
      <Button
        type="submit"
        variant="contained"
        loading={activation.isPending}
        disabled={username.trim() === '' || code.trim() === '' || !isTyped(password)}
      >
        {t('activate.submit')}
      </Button>
    </Outside>
  );
}
