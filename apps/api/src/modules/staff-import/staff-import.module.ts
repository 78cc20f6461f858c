import { Module } from '@nestjs/common';
import { ImportController } from './import.controller.js';
import { ImportStaff } from './import-staff.js';

@Module({ controllers: [ImportController], providers: [ImportStaff] })
export class StaffImportModule {}
