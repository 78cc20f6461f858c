import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Settings } from '../settings.js';
import { patiently } from '../patiently.js';
import { hashPassword, isPassword } from './password.js';
import { setting } from '../../tables/setting.table.js';

/** Stores the hash of the demo password when it is not the one stored; one hash serves every demo account. */
export async function storeDemoPassword(unitOfWork: UnitOfWork, password: string): Promise<void> {
  const settings = unitOfWork.of(setting);
  const stored = await settings.one({ key: 'demo_password_hash' }, 'value');
  if (stored !== undefined && (await isPassword(password, (stored.value as { hash: string }).hash))) return;
  await settings.put({ key: 'demo_password_hash', value: { hash: await hashPassword(password) } });
}

/** In demo mode the password of the settings is the one that works, from the start of the process. */
@Injectable()
export class DemoPassword implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    const { demo, demoPassword } = this.settings;
    if (demo && demoPassword !== undefined) await patiently(() => storeDemoPassword(this.unitOfWork, demoPassword));
  }
}
