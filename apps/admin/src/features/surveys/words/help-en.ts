import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  surveys: {
    title: 'Public satisfaction surveys',
    purpose: 'What surveys of satisfaction (SKM) found about each unit: index, grade, and how many answered.',
    can: [
      'Open a survey to see the value of each element and how it went on.',
      'Narrow the list by unit, grade or state.',
      'As an administrator of that unit: enter a survey, or count it from a file of answers.',
    ],
    next: 'A confirmed survey is open to everybody, and proposed in the report of indicators that name it.',
  },
  survey: {
    title: 'One survey',
    purpose: 'Index and grade of a unit for a time, the value of its nine elements, and how they went on from survey to survey.',
    can: [
      'See which element is to be mended first.',
      'As an administrator of that unit: change and confirm a draft; correct or withdraw what is confirmed, with a reason.',
    ],
    next: 'Every change is a new version in the history; documents that use the value are told.',
  },
  surveyForm: {
    title: 'Entering a survey',
    purpose: 'The sum of the answers of all respondents for each element, as the summary of the survey has them.',
    can: [
      'Enter the days, the number of respondents and the nine sums; the index is shown once all are there.',
      'Enter how many people were served, if known, so that it shows whether enough answered.',
    ],
    next: 'What is saved is a draft. Check what it comes to, then confirm it on the page of the survey.',
  },
  surveyAnswers: {
    title: 'Counting from a file',
    purpose: 'Adds up the answers of respondents from a CSV or XLSX file.',
    can: [
      'Choose unit, days and file, then check: nothing is saved.',
      'Mend the rows that are named, or enter the survey without who did not answer everything.',
    ],
    next: 'What was counted becomes the draft of a survey; single answers are not kept.',
  },
};
