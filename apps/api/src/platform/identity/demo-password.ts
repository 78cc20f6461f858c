import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Settings } from '../settings.js';
import { patiently } from '../patiently.js';
import { hashPassword, isPassword } from './password.js';

/** Stores the hash of the demo password when it is not the one stored; one hash serves every demo account. */
export async function storeDemoPassword(unitOfWork: UnitOfWork, password: string): Promise<void> {
  const [row] = await unitOfWork.read<{ hash: string }>(`select value ->> 'hash' as hash from setting where key = 'demo_password_hash'`);
  if (row !== undefined && (await isPassword(password, row.hash))) return;
  const hash = await hashPassword(password);
  await unitOfWork.run((tx) =>
    tx.run(`insert into setting (key, value) values ('demo_password_hash', $1) on conflict (key) do update set value = excluded.value`, [
      JSON.stringify({ hash }),
    ]),
  );
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
