import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { TextBox } from '../../kit/ui/TextBox';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { Outside } from '../login/Outside';
import { CodeFound } from './CodeFound';

/** Whether a code of a printed document or a receipt was given here: for everybody, without signing in. */
export function CheckPage() {
  const t = useText();
  const navigate = useNavigate();
  const { code = '' } = useParams<{ code: string }>();
  const [typed, setTyped] = useState(code);
  const { checkCode } = useVerbs();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['checks', code],
    queryFn: () => checkCode(code),
    enabled: code !== '',
    retry: false,
  });
  const submit = () => {
    const asked = typed.trim();
    if (asked === code) void refetch();
    else void navigate(`/check/${encodeURIComponent(asked)}`, { replace: true });
  };
  return (
    <Outside title={t('check.title')} lead={t('check.lead')} onSubmit={submit} below={<Link to="/">{t('check.toLogin')}</Link>}>
      <TextBox
        label={t('check.code')}
        hint={t('check.codeHint')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        inputProps={{ autoCapitalize: 'characters', spellCheck: false, maxLength: 40 }}
        required
      />
      <Button type="submit" variant="contained" loading={isFetching} disabled={typed.trim() === ''}>
        {t('check.submit')}
      </Button>
      {error ? <Failure error={error} /> : data === undefined && isFetching && <Waiting lines={3} />}
      {data && !error && <CodeFound key={data.code} check={data} />}
    </Outside>
  );
}
