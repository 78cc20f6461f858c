import Box from '@mui/material/Box';
import { passwordRules } from '@siklus/domain';
import { useText } from '../words/text';
import { token } from '../theme/tokens';
import { TextBox } from './TextBox';

export interface PasswordTwice {
  readonly first: string;
  readonly again: string;
}

interface NewPasswordProps {
  readonly value: PasswordTwice;
  readonly onChange: (value: PasswordTwice) => void;
  /** The rule that the API found broken. */
  readonly error?: string | undefined;
}

/** Whether both were typed and are the same; the API knows the other rules. */
export function isTyped({ first, again }: PasswordTwice): boolean {
  return first !== '' && first === again;
}

/** A new password, typed twice, with its rules said beforehand. */
export function NewPassword({ value, onChange, error }: NewPasswordProps) {
  const t = useText();
  // Said once the second one is as long as the first: before that it is only unfinished.
  const differs = value.again.length >= value.first.length && value.again !== '' && value.again !== value.first;
  return (
    <>
      <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
        {t('password.rules')}
        <Box component="ul" sx={{ m: 0, pl: 5 }}>
          <li>{t('password.long', { count: passwordRules.shortest })}</li>
          <li>{t('password.own')}</li>
          <li>{t('password.plain')}</li>
        </Box>
      </Box>
      <TextBox
        label={t('password.new')}
        type="password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        autoComplete="new-password"
        required
        error={error}
      />
      <TextBox
        label={t('password.again')}
        type="password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
        required
        error={differs ? t('password.differs') : undefined}
      />
    </>
  );
}
