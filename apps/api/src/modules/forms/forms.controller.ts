import { applyDecorators, Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Action } from '@siklus/domain';
import type { Response } from 'express';
import { z } from 'zod';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import type { PrintAsked } from '../../workflow/form-printers.js';
import { PrintForm } from './print-form.js';

const ofVersion = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000).optional() });

/** A route that answers with a PDF, and waits while the server is overloaded. */
function PdfRoute(name: string, action: Action): MethodDecorator {
  const pdf = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;
  return applyDecorators(Get(name), Allow(action), RestsWhenBusy('report'), ApiProduces('application/pdf'), ApiOkResponse(pdf));
}

@ApiTags('forms')
@Controller('participants/:id/forms')
export class FormsController {
  constructor(private readonly forms: PrintForm) {}

  /** The SKP with its annex, in the version that is named or the newest. */
  @PdfRoute('skp.pdf', 'participant.read')
  skp(
    @Who() person: Person,
    @Param('id') participantId: string,
    @Query({ schema: ofVersion }) { version }: z.infer<typeof ofVersion>,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(person, { participantId, form: 'skp', version }, response);
  }

  /** The role-result matrix of the head whose document it is. */
  @PdfRoute('role-matrix.pdf', 'matrix.read')
  roleMatrix(@Who() person: Person, @Param('id') participantId: string, @Res() response: Response): Promise<void> {
    return this.send(person, { participantId, form: 'role-matrix' }, response);
  }

  /** What was reported so far. */
  @PdfRoute('progress.pdf', 'participant.read')
  progress(@Who() person: Person, @Param('id') participantId: string, @Res() response: Response): Promise<void> {
    return this.send(person, { participantId, form: 'progress' }, response);
  }

  /** The reviews so far. */
  @PdfRoute('reviews.pdf', 'participant.read')
  reviews(@Who() person: Person, @Param('id') participantId: string, @Res() response: Response): Promise<void> {
    return this.send(person, { participantId, form: 'reviews' }, response);
  }

  private async send(person: Person, asked: PrintAsked, response: Response): Promise<void> {
    const { name, pdf } = await this.forms.of(person, asked);
    response.setHeader('Cache-Control', 'private, no-store');
    response.attachment(name).type('application/pdf').send(pdf);
  }
}
