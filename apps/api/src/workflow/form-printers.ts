import { Injectable } from '@nestjs/common';
import type { FormName } from '@siklus/domain';
import type { Person } from '../platform/identity/person.js';

/** Which form of which document; of an SKP a version, the newest where none is named. */
export interface PrintAsked {
  readonly participantId: string;
  readonly form: FormName;
  readonly version?: number | undefined;
}

/** What was made, under the name that it has on somebody's machine. */
export interface Printed {
  readonly name: string;
  readonly pdf: Buffer;
}

type Print = (person: Person, asked: PrintAsked) => Promise<Printed>;

/** Prints forms for whoever gathers many of them; the room of forms says how. */
@Injectable()
export class FormPrinters {
  private how: Print | undefined;

  register(how: Print): void {
    if (this.how !== undefined) throw new Error('Forms are printed in two ways');
    this.how = how;
  }

  /** The form as PDF, where the person may read it: a visit like any other reading. */
  print(person: Person, asked: PrintAsked): Promise<Printed> {
    if (this.how === undefined) throw new Error('Nothing in this process prints forms');
    return this.how(person, asked);
  }
}
