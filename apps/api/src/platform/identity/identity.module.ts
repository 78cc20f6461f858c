import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { IdentityGuard } from './identity.guard.js';
import { RoutePolicies } from './route-policies.js';
import { Sessions } from './sessions.js';

/** Who is asking, and the guard before every route. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Sessions, RoutePolicies, { provide: APP_GUARD, useClass: IdentityGuard }],
  exports: [Sessions],
})
export class IdentityModule {}
