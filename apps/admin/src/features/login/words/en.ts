import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  login: {
    title: 'Sign in',
    lead: 'The performance cycle of the civil service',
    username: 'User name',
    usernameHint: 'NIP (18 digits) or account name',
    password: 'Password',
    forgotten: 'Forgot the password? Ask the administrator of your unit for a code, and set a new password with it.',
    waiting:
      'One submission on this device waits for the network. Sign in with the same account and it goes by itself. |||| ' +
      '%{smart_count} submissions on this device wait for the network. Sign in with the same account and they go by themselves.',
    httpsTitle: 'This address is not safe',
    httpsBody: 'Siklus takes passwords over HTTPS only. Open the address that begins with https://, or ask the administrator to set it up.',
  },
  activate: {
    title: 'Set your password',
    lead: 'Set your password with the code from your slip or mail.',
    code: 'Code',
    codeHint: 'For example 7K3M-Q9TB-X2WD. Capitals do not matter.',
    submit: 'Set password and sign in',
    toLogin: 'Have a password already? Sign in',
    fromLogin: 'Have a code? Set your password',
  },
};
