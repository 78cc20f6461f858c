import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  inbox: {
    title: 'My tasks',
    purpose: 'Everything that waits for your hand, the most urgent first.',
    can: [
      'Open a task to fill it in and send it.',
      'Where there are many, narrow the list to one kind of task.',
      'As a deputy, do the tasks of the official you stand in for.',
    ],
    next: 'A task that was sent leaves the list and goes to its next holder. New tasks appear by themselves, and you are told.',
  },
  task: {
    title: 'Working on a task',
    purpose: 'Here you fill in your part of one performance document, with what you need to know beside it.',
    can: [
      'Write; the text saves itself and only you see it until you send it.',
      'Send it, and the next task opens. Ctrl+Enter sends too.',
      'While you write targets, take what your superior expects of you, or a shared result that names you.',
      'Return it with a reason where this turn may be returned.',
    ],
    next: 'Once sent, it is part of the document and cannot be changed. Whoever is next is told.',
  },
  openTasks: {
    title: 'Open tasks',
    purpose: 'Who holds what right now in the units you may see.',
    can: ['Narrow by unit, step, or what is late.', 'Open the document behind a task.'],
    next: 'Late tasks can be reminded or given another day from the page of their cycle.',
  },
};
