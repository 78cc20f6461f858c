import { Module } from '@nestjs/common';
import { NoteProgress } from './note-progress.js';
import { NotedProgressProvider } from './noted-progress.provider.js';
import { ProgressNotesController } from './progress-notes.controller.js';

@Module({ controllers: [ProgressNotesController], providers: [NoteProgress, NotedProgressProvider], exports: [NoteProgress] })
export class ProgressModule {}
