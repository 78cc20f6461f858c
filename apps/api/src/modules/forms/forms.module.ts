import { Module } from '@nestjs/common';
import { Typesetter } from '../../platform/printing/typesetter.js';
import { RoleMatrices } from '../../workflow/role-matrix.js';
import { FormsController } from './forms.controller.js';
import { PrintForm } from './print-form.js';

@Module({ controllers: [FormsController], providers: [PrintForm, RoleMatrices, Typesetter] })
export class FormsModule {}
