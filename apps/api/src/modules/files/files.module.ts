import { Module } from '@nestjs/common';
import { AttachEvidence } from './attach-evidence.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceProvider } from './evidence.provider.js';
import { FilesController } from './files.controller.js';
import { JudgeEvidence } from './judge-evidence.js';
import { KeepFile } from './keep-file.js';
import { OpenFile } from './open-file.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

@Module({
  controllers: [EvidenceController, FilesController],
  providers: [AttachEvidence, EvidenceProvider, JudgeEvidence, KeepFile, OpenFile, WithdrawEvidence],
})
export class FilesModule {}
