import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { deviceCookie, deviceOf, knows, type Device } from '../../platform/identity/device-cookie.js';
import { setting } from '../../tables/setting.table.js';

/** Browsers that people have signed in with before; the key of their marks is in the database, so that all APIs know them. */
@Injectable()
export class Devices {
  private key: Promise<Buffer> | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The device that sends these cookies. */
  of(cookieHeader: string | undefined): Device {
    return deviceOf(cookieHeader);
  }

  /** Whether somebody has signed in to the account with the device. */
  async know(device: Device, accountId: string | undefined): Promise<boolean> {
    const key = await this.kept();
    return accountId !== undefined && knows(device, key, accountId);
  }

  /** The cookie by which the device is known to the account from now on. */
  async remember(device: Device, accountId: string): Promise<string> {
    return deviceCookie(device, await this.kept(), accountId);
  }

  private kept(): Promise<Buffer> {
    this.key ??= this.read().catch((error: unknown) => {
      // A database that could not be asked is asked again by the next who signs in.
      this.key = undefined;
      throw error;
    });
    return this.key;
  }

  private async read(): Promise<Buffer> {
    const settings = this.unitOfWork.of(setting);
    await settings.insertIfNew({ key: 'device_key', value: { key: randomBytes(32).toString('base64url') } });
    const kept = await settings.one({ key: 'device_key' }, 'value');
    if (kept === undefined) throw new Error('The key of the devices vanished');
    return Buffer.from((kept.value as { key: string }).key, 'base64url');
  }
}
