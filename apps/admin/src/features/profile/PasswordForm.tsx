import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useState, type FormEvent } from 'react';
import { useText } from '../../kit/words/text';
import { fieldError } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { isTyped, NewPassword } from '../../kit/ui/NewPassword';
import { OwnPassword } from '../../kit/forms/OwnPassword';
import { Panel } from '../../kit/ui/Panel';
import { Refused } from '../../kit/forms/Refused';

const empty = { first: '', again: '' };

/** Changes the own password; the other sessions end with it. */
export function PasswordForm() {
  const t = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { changePassword } = useVerbs();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState(empty);
  const change = useMutation({
    mutationFn: () => changePassword({ current, password: password.first }),
    onSuccess: () => {
      setCurrent('');
      setPassword(empty);
      void queryClient.invalidateQueries({ queryKey: ['own-sessions'] });
      notify(t('password.changed'), { type: 'success' });
    },
  });
  const [wrong, weak] = [fieldError(change.error, 'current'), fieldError(change.error, 'password')];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Panel title={t('password.title')}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 4 }}>
        {t('password.changeBody')}
        <OwnPassword label={t('password.current')} value={current} onChange={setCurrent} error={wrong} />
        <NewPassword value={password} onChange={setPassword} error={weak} />
        {change.isError && wrong === undefined && weak === undefined && <Refused error={change.error} />}
        <Button
          type="submit"
          variant="contained"
          loading={change.isPending}
          disabled={current === '' || !isTyped(password)}
          sx={{ justifySelf: 'start' }}
        >
          {t('password.change')}
        </Button>
      </Box>
    </Panel>
  );
}
