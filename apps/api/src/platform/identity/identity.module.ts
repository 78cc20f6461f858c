import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { IdentityGuard } from './identity.guard.js';
import { JudgedWrites } from './judged-writes.js';
import { RoutePolicies } from './route-policies.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';

/** Who is asking, the guard before every route, and what no change passes unjudged. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Sessions,
    Tokens,
    RoutePolicies,
    { provide: APP_GUARD, useClass: IdentityGuard },
    { provide: APP_INTERCEPTOR, useClass: JudgedWrites },
  ],
  exports: [Sessions],
})
export class IdentityModule {}
