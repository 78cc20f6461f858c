import { Module } from '@nestjs/common';
import { ImportController } from './import.controller.js';
import { ImportFiles } from './import-files.js';
import { ImportRatings } from './import-ratings.js';
import { ImportStaff } from './import-staff.js';
import { ImportLayoutsController } from './import-layouts.controller.js';
import { ImportRowsController } from './import-rows.controller.js';
import { ImportsController } from './imports.controller.js';
import { UndoImports } from './undo-import.js';

@Module({
  controllers: [ImportController, ImportLayoutsController, ImportsController, ImportRowsController],
  providers: [ImportFiles, ImportRatings, ImportStaff, UndoImports],
})
export class StaffImportModule {}
