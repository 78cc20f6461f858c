import { Global, Logger, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connect } from './connect.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { armFailpoint } from './failpoint.js';
import { FileReader } from './files/file-reader.js';
import { FileStore } from './files/storage/file-store.js';
import { storeOf } from './files/storage/store-of.js';
import { patiently } from './patiently.js';
import { Acts } from './http/acts.js';
import { ListReader } from './lists/list-reader.js';
import { Mailer } from './mail/mailer.js';
import { SecurityLog } from './security/security-log.js';
import { Settings } from './settings.js';
import { SigningKey } from './signing/signing-key.js';

/** Settings, the database and what is built on both; the same for the API, the worker and the operations command. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Connects before anything else starts, and waits for a database that is still starting. `patience`: seconds until a statement is given
   * up.
   */
  static with(settings: Settings, patience?: number): DynamicModule {
    const shared = [UnitOfWork, Acts, FileReader, ListReader, Mailer, SecurityLog];
    return {
      module: PlatformModule,
      providers: [
        ...shared,
        { provide: Settings, useValue: settings },
        { provide: FileStore, useFactory: () => storeOf(settings) },
        { provide: SigningKey, useFactory: () => SigningKey.of(settings) },
        { provide: DataSource, useFactory: () => connect(settings, new Logger('Database'), patience) },
      ],
      exports: [...shared, Settings, FileStore, SigningKey, DataSource],
    };
  }

  onModuleInit(): Promise<void> {
    return patiently(() => armFailpoint(this.unitOfWork));
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
