import { Module } from '@nestjs/common';
import { KeepViews } from './keep-views.js';
import { SavedViewsController } from './saved-views.controller.js';

@Module({ controllers: [SavedViewsController], providers: [KeepViews] })
export class SavedViewsModule {}
