import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    accounts: { name: 'Accounts', also: 'kode aktivasi slip masuk activation codes sign in akun' },
  },
  resources: {
    accounts: {
      name: 'Account',
      fields: { name: 'Name', username: 'NIP or user name', unitName: 'Unit', hasEmail: 'Mail', state: 'State' },
    },
  },
  accounts: {
    lead: 'The import sets no passwords. People set their own with a code that works once.',
    states: { none: 'not active', code: 'has a code', active: 'active', disabled: 'disabled' },
    state: 'State of the account',
    mailKnown: 'known',
    mailUnknown: 'none',
    codeUntil: 'valid until %{until}',
    make: 'Make activation codes',
    makeTitle: 'Make codes for a unit',
    makeBody: 'Everybody in this unit and below it without a password gets a new code. Earlier codes end.',
    reach: '%{count} people have no password, %{mail} of them have a mail address.',
    via: 'How to hand them over',
    paper: 'Print slips',
    mail: 'Send mail',
    paperHint: 'The codes are shown once, on the next screen, to be printed.',
    mailHint: 'A code is made when its mail is sent. People without an address are left out.',
    go: 'Make codes',
    mailed: 'Mail to %{count} people is on its way. %{without} people without an address were left out.',
    slipsTitle: '%{count} activation slips',
    slipsBody: 'These codes are shown only now and are not kept. Print them before you close this page, and hand each slip to its owner.',
    print: 'Print',
    close: 'Done, close',
    slipHead: 'Siklus activation code',
    slipAddress: 'Open',
    slipUntil: 'Valid until',
    slipNote: 'Works once. Do not give it to anybody else.',
  },
};
