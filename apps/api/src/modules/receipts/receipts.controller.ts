import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { codeCheck, receipts, type CodeCheck, type Receipt } from '@siklus/contracts/receipts';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow, Public } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { SigningKey } from '../../platform/signing/signing-key.js';
import { CodeChecks } from './code-checks.js';
import { DocumentReceipts } from './document-receipts.js';

@ApiTags('receipts')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly documents: DocumentReceipts,
    private readonly checks: CodeChecks,
    private readonly key: SigningKey,
  ) {}

  /** The receipts for what was handed in and signed in a document. */
  @Get('participants/:id/receipts')
  @Allow('participant.read')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: receipts })
  receipts(@Who() person: Person, @Param('id') id: string): Promise<Receipt[]> {
    return this.documents.of(person, id);
  }

  /** Whether a code was given here, for anybody who holds it. */
  @Get('checks/:code')
  @Public()
  @ApiOkResponse({ standardSchema: codeCheck })
  check(@Param('code') code: string): Promise<CodeCheck> {
    return this.checks.of(code);
  }

  /** The public half of the key of this installation, with which receipts are checked without asking it. */
  @Get('public-key')
  @Public()
  @Header('Content-Type', 'application/x-pem-file')
  @ApiOkResponse({ content: { 'application/x-pem-file': { schema: { type: 'string' } } } })
  publicKey(): string {
    return this.key.publicPem;
  }
}
