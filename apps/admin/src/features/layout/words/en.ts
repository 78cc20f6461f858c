import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  layout: {
    places: 'Places',
    more: 'More',
    waiting: 'waiting for you',
    banners: {
      quarantine: {
        label: 'About this restore',
        text:
          'These data were restored from a backup and are being checked: mails, jobs and due dates rest until ops releases them (siklus ' +
          'restore --release).',
      },
      demo: { label: 'About this demo', text: 'Demo: every name and all data here are invented and may vanish at any time.' },
    },
    account: 'Account of %{name}',
    language: 'Language',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    look: 'Look',
    looks: { system: 'As the device', light: 'Light', dark: 'Dark' },
    unread: 'Notices, %{smart_count} unread',
    unsentTitle: 'Some text may not have been sent',
    unsentBody:
      'One text on this device may not have been sent: a draft, something that waits to go, or a form. If you sign out, it is ' +
      'deleted from this device. |||| %{smart_count} texts on this device may not have been sent: drafts, what waits to go, or ' +
      'forms. If you sign out, they are deleted from this device.',
    leaveAnyway: 'Sign out and delete',
    again: {
      title: 'Sign in again, %{name}',
      body: 'Your session has ended. What you wrote is still on this page; sign in again to go on with it.',
      wrong: 'The password is wrong. Check it and try again.',
      leave: 'Leave this page',
    },
    leaving: 'Signing out…',
  },
};
