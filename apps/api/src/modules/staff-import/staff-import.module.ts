import { Module } from '@nestjs/common';
import { ImportController } from './import.controller.js';
import { ImportFiles } from './import-files.js';
import { ImportRatings } from './import-ratings.js';
import { ImportStaff } from './import-staff.js';
import { ImportsController } from './imports.controller.js';

@Module({ controllers: [ImportController, ImportsController], providers: [ImportFiles, ImportRatings, ImportStaff] })
export class StaffImportModule {}
