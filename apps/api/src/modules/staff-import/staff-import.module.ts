import { Module } from '@nestjs/common';
import { ImportFiles } from './import-files.js';
import { ImportLayoutsController } from './import-layouts.controller.js';
import { ImportRatings } from './import-ratings.js';
import { ImportRowsController } from './import-rows.controller.js';
import { ImportStaff } from './import-staff.js';
import { ImportController } from './import.controller.js';
import { ImportsController } from './imports.controller.js';
import { UndoImports } from './undo/undo-import.js';

@Module({
  controllers: [ImportController, ImportLayoutsController, ImportsController, ImportRowsController],
  providers: [ImportFiles, ImportRatings, ImportStaff, UndoImports],
})
export class StaffImportModule {}
