import { shelf } from './shelf';

/** A file that was chosen, as it goes: with its size before, when that was, and the key under which it is sent. */
export interface ChosenFile {
  readonly file: File;
  readonly before: number;
  readonly capturedAt: string;
  readonly key: string;
}

/** A photo or a file that somebody chose for a form and has not sent. */
export interface KeptFile {
  /** What the form is called, and the page on which it is opened. */
  readonly title: string;
  readonly path: string;
  /** When it was chosen. */
  readonly at: string;
  readonly chosen: ChosenFile;
}

/** The chosen files, by the form that they were chosen for; each until it is sent, left out or thrown away. */
export const files = shelf<KeptFile>('files');
