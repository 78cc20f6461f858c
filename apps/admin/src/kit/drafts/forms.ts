import { shelf } from './shelf';

/** What somebody wrote in a form and has not sent. */
export interface WrittenForm {
  /** What the form is called, and the page on which it is opened. */
  readonly title: string;
  readonly path: string;
  /** When he last wrote. */
  readonly at: string;
  /** The fields that he changed, as he left them; one that he emptied is there without a value. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What was sent of it without an answer, and under which key: sent again, it is done once. */
  readonly tried?: { readonly asked: string; readonly key: string };
}

/** The forms in which somebody wrote, by what they are about; each kept at every change, until it is sent or thrown away. */
export const forms = shelf<WrittenForm>('forms');
