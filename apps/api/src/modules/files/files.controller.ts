import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { OpenFile } from './open-file.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: OpenFile) {}

  /** A file, to be saved and never shown in the page; whoever may read its document gets it, and has read the document with it. */
  @Get(':id')
  @Allow('participant.read')
  @ApiOkResponse({ description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async get(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { name, type, bytes } = await this.files.open(person, id);
    // Even where a browser shows it after all, nothing in it runs or asks for anything.
    response.set('Content-Security-Policy', `default-src 'none'; sandbox`);
    return new StreamableFile(bytes, { type, disposition: `attachment; filename*=UTF-8''${inHeader(name)}` });
  }
}

/** A name as RFC 8187 writes it. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
