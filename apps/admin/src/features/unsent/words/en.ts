import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    unsent: {
      name: 'Waiting to be sent',
      also: 'not sent yet unsent outbox offline drafts waiting forms belum terkirim kiriman menunggu jaringan isian',
    },
  },
  unsent: {
    lead: 'What you sent from this device without a network, what became of it, and the forms that you have not sent.',
    waiting: 'Waiting for the network',
    waitingBody:
      'Sent by itself as soon as the server can be reached, in order. What is refused or has to be asked about comes back to its form.',
    answered: 'What became of it',
    forms: 'Forms not sent',
    formsBody: 'Open the page and press the same button again: what you wrote is there.',
    none: 'Nothing is left that was not sent.',
    submitted: 'you pressed send %{at}, it has not gone yet',
    gone: 'you pressed send %{at}; it may have arrived, Siklus finds out',
    written: 'written %{at}',
    chosen: 'chosen %{at}',
    sent: 'sent %{at}',
    refused: 'not accepted %{at}: %{why}',
    asked: 'you are asked first %{at}: %{why}',
    open: 'Open the page',
    takeBack: 'Take back',
    putAway: 'Put away',
    throwAway: 'Throw away',
  },
};
