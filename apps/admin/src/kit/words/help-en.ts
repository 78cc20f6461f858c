import type { HelpText, HelpTopic } from '../help/topics';

/** The help of every page in English. */
export const help: Readonly<Record<HelpTopic, HelpText>> = {
  board: {
    title: 'Cycle board',
    purpose: 'Shows how far each agency has come this year, and what needs your hand.',
    can: [
      'Click any number to see the people behind it.',
      'Open a cycle to see its steps, units and schedule.',
      'Create a cycle for one agency and one year.',
    ],
    next: 'The numbers move by themselves as people complete tasks. What falls behind the plan appears under "For you to do".',
  },
  newCycle: {
    title: 'Create a cycle',
    purpose: 'Prepares one year of assessment for one agency and all units below it.',
    can: ['Choose the agency and the year.', 'Adjust when each step opens and when it is due.'],
    next: 'The cycle is kept as a draft and nobody is told. You check its readiness first and open it then.',
  },
  cycle: {
    title: 'One cycle',
    purpose: 'Shows the readiness of a draft, or the progress of a cycle that is under way.',
    can: [
      'In a draft: mend what stands in the way, then open the cycle.',
      'Under way: click numbers to see the people, extend due dates, remind, or skip a step.',
    ],
    next: 'When a cycle opens, every employee takes part and the holders of the first tasks are told. It cannot become a draft again.',
  },
  inbox: {
    title: 'My tasks',
    purpose: 'Everything that waits for your hand, the most urgent first.',
    can: [
      'Open a task to fill it in and send it.',
      'Narrow the list to one kind of task.',
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
      'Return it with a reason where this turn may be returned.',
    ],
    next: 'Once sent, it is part of the document and cannot be changed. Whoever is next is told.',
  },
  participants: {
    title: 'Participants',
    purpose: 'Everybody in the cycles you may see, one line per document.',
    can: ['Search for a name or NIP, or narrow by unit and state.', 'Open a document to see what it waits for.'],
    next: 'The numbers of the board open this list with their filter; clear the filter to see everybody.',
  },
  document: {
    title: 'Performance document',
    purpose: "The whole way of somebody's document through the year: who has it, since when, what was agreed, reached and rated.",
    can: [
      'Read what was written in each turn, and why it was returned.',
      'Press "why?" to see the rule behind a predicate.',
      'Read the audit trail of this document, if you may.',
    ],
    next: 'If it is your turn, the button stands at the top. The employee sees that you opened the document.',
  },
  myDocument: {
    title: 'My performance document',
    purpose: 'Everything about your performance this year: where the document is, targets, actuals, ratings and training.',
    can: [
      'Note progress on an indicator at any time between two reviews.',
      'Press "why?" to see where a predicate comes from.',
      'See who opened your document, and its audit trail.',
      'Choose another year if there is more than one.',
    ],
    next: 'Notes of progress are shown to you and your supervisor at the next review as evidence; the supervisor still decides the rating.',
  },
  team: {
    title: 'My team',
    purpose: 'The people you assess, and where each document stands.',
    can: ['Open a document to see its targets and history.', 'See who waits for you and who is late.'],
    next: 'When somebody moves or the supervisor changes, this list follows by itself on that day.',
  },
  employees: {
    title: 'Employees',
    purpose: 'The employees you may see, with their post, unit and supervisor of today.',
    can: ['Search for a name or NIP, or narrow by unit.', 'Open somebody to see the post and the documents.'],
    next: 'The data come from the staff list. Whoever is missing in a file is not removed.',
  },
  employee: {
    title: 'One employee',
    purpose: 'The post, the service data and the performance documents of one person.',
    can: ['Set or change the supervisor from a day on.', 'Open the performance document of each year.'],
    next: 'Open tasks move to the new supervisor, and a document that was held up for want of one opens again.',
  },
  units: {
    title: 'Units',
    purpose: 'The organisation with the time zone of each unit.',
    can: ['Search for a name or code.', 'See which unit belongs to which.'],
    next: 'The zone decides when things open and fall due: due on 31 January means 23.59 at that unit.',
  },
  accounts: {
    title: 'Accounts',
    purpose: 'Shows who can sign in, who has a code, and who has neither.',
    can: ['Make activation codes for a unit: printed as slips, or sent by mail.', 'Narrow the list by unit and state to see who is left.'],
    next: 'Each code works once and for fourteen days. A new code ends the earlier one.',
  },
  roles: {
    title: 'Roles',
    purpose: 'Shows who holds which role, in which unit, and until when.',
    can: ['Give an account a role, with its unit and its time.', 'End a role, at once or after a day.'],
    next: 'Roles count by the day in their unit. Nobody can give more than his own authority, or end his own administrator role.',
  },
  profile: {
    title: 'My profile',
    purpose: 'The place for your language, look and password.',
    can: ['Change your password.', 'See where you are signed in, and end sessions that are not yours.'],
    next: 'Once the password has changed, sessions on other devices end.',
  },
  import: {
    title: 'Import employees',
    purpose: 'Brings in or updates the staff list from a CSV or XLSX file.',
    can: [
      'Choose a file; it is checked first and nothing is written.',
      'Mend the faulty rows as it says, then choose the file again.',
      'Import all of it, or the correct rows alone.',
    ],
    next: 'New and changed employees are stored and the reporting lines follow. Cycles under way adjust themselves.',
  },
  openTasks: {
    title: 'Open tasks',
    purpose: 'Who holds what right now in the units you may see.',
    can: ['Narrow by unit, step, or what is late.', 'Open the document behind a task.'],
    next: 'Late tasks can be reminded or extended from the page of their cycle.',
  },
  courses: {
    title: 'Course catalogue',
    purpose: 'The courses that can be recommended to employees, with their hours.',
    can: ['Search and look at courses.', 'As the training office: add a course or change one.'],
    next: 'The system proposes from the active courses by their purpose. Earlier recommendations stay as they are.',
  },
  course: {
    title: 'One course',
    purpose: 'The name, hours, purpose and audience of a course.',
    can: ['Change the fields and save.', 'Deactivate a course that is no longer offered, without deleting it.'],
    next: 'A saved course can be chosen at once in recommendations that are not yet confirmed.',
  },
  recommendations: {
    title: 'Training recommendations',
    purpose: 'Courses that were approved for you, or for people you may see, with the reason.',
    can: ['Narrow and sort the list.', 'See how many hours, and why the course was chosen.'],
    next: 'New ones appear once the supervisor has confirmed and the training office has approved them.',
  },
  notices: {
    title: 'Notices',
    purpose: 'What happened lately and concerns you, or a group in which you serve.',
    can: ['Open a notice to go to its document; it is then marked as read.', 'Mark one or all as read.'],
    next: 'Unread ones stand first. A notice to a group is marked by each member for himself.',
  },
  audit: {
    title: 'Audit trail',
    purpose: 'Who did what and when. The trail only grows; nothing in it can be changed or deleted.',
    can: [
      'Open the document or cycle that a line is about.',
      'Read the trail of one document in sentences, narrow it by kind, and print it.',
    ],
    next: 'Every line seals the one before it, so that a change from outside Siklus is noticed. What people wrote is never copied here.',
  },
  trail: {
    title: 'Audit trail of one document',
    purpose: 'Who did what to this document and when, in the time of its unit.',
    can: ['Narrow it to one kind of event.', 'Print it as evidence.', 'See whether the chain of seals is whole.'],
    next: 'Every new event adds a line. If a seal is broken, tell the administrator of your agency.',
  },
  stuckRuns: {
    title: 'Stuck and held up',
    purpose: 'Documents that cannot go on by themselves, with the cause and who can mend it.',
    can: ['See since when and why each document is held up.', 'Open the document or the employee to mend the cause.'],
    next: 'Once the cause is mended, the document opens by itself and leaves this list.',
  },
  missingSupervisors: {
    title: 'Employees without a supervisor',
    purpose: 'Employees whose documents are held up because nobody assesses them, with a proposal for each.',
    can: ['Check the proposals and change them where needed.', 'Set the supervisors of many people at once.'],
    next: 'The supervisor holds from today, and documents that were held up open with their full working days.',
  },
  template: {
    title: 'Template of a cycle',
    purpose: 'The steps and dates that every new cycle begins with.',
    can: ['Change when each step opens and is due.', 'See the difference to the template in force before saving.'],
    next: 'Cycles that are created afterwards use the new template. Existing cycles do not change.',
  },
  bulkList: {
    title: 'Bulk operations',
    purpose: 'Every act on many people at once: those running, those finished, and what failed.',
    can: ['Open one to see its progress and the reasons of failures.'],
    next: 'New ones begin on the page of a cycle and run in the background; you may close the page.',
  },
  bulk: {
    title: 'One bulk operation',
    purpose: 'The progress of one act: how many are done, needed nothing, failed, or wait.',
    can: ['Pause and resume it.', 'Repeat what failed once its cause is mended.'],
    next: 'Nothing is done twice: repeating touches only what is not done.',
  },
  incidents: {
    title: 'Incidents',
    purpose: 'Background work that failed ten times and waits for a human decision.',
    can: ['Read the reason, then retry.', 'Close it with a reason if it need not be repeated.'],
    next: 'What is retried begins anew and leaves the list when it succeeds. The reason of closing is kept in the audit trail.',
  },
};
