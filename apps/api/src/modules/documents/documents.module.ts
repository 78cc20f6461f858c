import { Module } from '@nestjs/common';
import { OnDocumentSigned } from './on-document-signed.js';

@Module({ providers: [OnDocumentSigned] })
export class DocumentsModule {}
