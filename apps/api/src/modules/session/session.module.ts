import { Module } from '@nestjs/common';
import { DemoPassword } from '../../platform/identity/demo-password.js';
import { ActivateAccount } from './activate-account.js';
import { Attempts } from './attempts.js';
import { ChangePassword } from './change-password.js';
import { Credentials } from './credentials.js';
import { Devices } from './devices.js';
import { LoginFailures } from './login-failures.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';
import { SignIn } from './sign-in.js';

@Module({
  controllers: [OwnSessionsController, SessionController],
  providers: [ActivateAccount, Attempts, ChangePassword, Credentials, DemoPassword, Devices, LoginFailures, SessionQueries, SignIn],
})
export class SessionModule {}
