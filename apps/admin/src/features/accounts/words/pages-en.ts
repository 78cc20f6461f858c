import { accountStateWords, inLanguage } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  accounts: {
    none: 'No accounts yet. The import of the staff makes one for everybody.',
    lead: 'The import sets no passwords. People set their own with a code that works once.',
    states: inLanguage(accountStateWords, 'en'),
    state: 'State of the account',
    mailKnown: 'known',
    mailUnknown: 'none',
    codeUntil: 'valid until %{until}',
    make: 'Make activation codes',
    makeTitle: 'Make codes for a unit',
    makeBody: 'Everybody in this unit and below it without a password gets a new code. Earlier codes end.',
    reach: '%{count} people have no password, %{mail} of them have a mail address.',
    ways: { paper: 'Print a slip', mail: 'Send mail' },
    hands: {
      paper: 'The code is shown once, on the next screen, to be printed.',
      mail: 'The code is made when the mail is sent. Without an address nothing is sent.',
      noServer: 'Mail is not offered because no mail server is set; whoever runs the server sets it (SMTP_URL).',
      noAddress: 'Mail is not offered because this employee has no mail address yet.',
    },
    go: 'Make codes',
    withheld:
      '%{count} people hold a role that you cannot give, are above you, or are you: ask an administrator above you for their codes.',
    mailed: 'Mail to %{count} people is on its way. %{without} people without an address were left out.',
    slipsTitle: '%{count} slips with codes',
    slipsBody: 'These codes are shown only now and are not kept. Print them before you close this page, and hand each slip to its owner.',
    print: 'Print',
    close: 'Done, close',
    slipHead: 'Code for a Siklus password',
    slipAddress: 'Open',
    slipUntil: 'Valid until',
    account: 'Account',
    noUnit: 'no unit',
    code: 'Code',
    sessions: 'Sessions under way',
    person: 'Employee',
    disabledSince: 'Disabled since',
    actsTitle: 'Acts',
    bars: {
      own: 'This account is your own; another administrator acts on it. Your password and sessions are on the page Profile.',
      superior: 'This account belongs to somebody you answer to; an administrator above acts on it.',
      'beyond-own': 'This account holds a role beyond your authority. Ask an administrator who could give that role.',
    },
    acts: {
      code: {
        name: 'Make a code',
        title: 'Make a code for %{name}',
        body:
          'With this code a new password can be set, once and within 24 hours. The old password works until then; afterwards all ' +
          'sessions and API tokens end.',
        first: 'With this code the first password is set, once and within 14 days. An earlier code ends.',
        mailed: 'Mail with the code is on its way.',
      },
      endSessions: {
        name: 'End all sessions',
        title: 'End all sessions of %{name}?',
        body:
          'The person is signed out on every device and all own API tokens end, at once. Whoever knows the password can sign in again; ' +
          'machines need new tokens.',
        done: 'All sessions and tokens have ended.',
      },
      disable: {
        name: 'Disable',
        title: 'Disable the account of %{name}?',
        body:
          'All sessions, codes and API tokens end at once, and the person cannot sign in. Tasks of the post go to whoever stands in or ' +
          'is next above, as if the person were away; own tasks wait until the account is enabled again.',
        done: 'The account is disabled.',
      },
      enable: {
        name: 'Enable again',
        title: 'Enable the account of %{name} again?',
        body: 'The person can sign in with the old password again, and the tasks of the post come back.',
        done: 'The account is enabled again.',
      },
    },
    slipNote: 'Works once. Do not give it to anybody else.',
  },
};
