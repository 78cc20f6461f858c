import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    unsent: { name: 'Not sent yet', also: 'unsent outbox offline drafts waiting forms belum terkirim kiriman menunggu jaringan isian' },
  },
  unsent: {
    lead: 'What you wrote on this device and the server does not have.',
    waiting: 'Waiting for the network',
    waitingBody:
      'Sent by itself as soon as the server can be reached, in order. What is refused or has to be asked about comes back to its form.',
    answered: 'Answered by the server',
    forms: 'Forms not sent',
    formsBody: 'Open the page and press the same button again: what you wrote is there.',
    none: 'Nothing is left that was not sent.',
    submitted: 'you pressed send %{at}, it has not arrived',
    written: 'written %{at}',
    sent: 'sent %{at}',
    refused: 'not accepted %{at}: %{why}',
    asked: 'the server asks first %{at}: %{why}',
    open: 'Open the page',
    takeBack: 'Take back',
    putAway: 'Put away',
    throwAway: 'Throw away',
  },
};
