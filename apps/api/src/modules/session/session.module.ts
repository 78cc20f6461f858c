import { Module } from '@nestjs/common';
import { DemoPassword } from '../../platform/identity/demo-password.js';
import { Credentials } from './credentials.js';
import { LoginFailures } from './login-failures.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';
import { SignIn } from './sign-in.js';

@Module({ controllers: [SessionController], providers: [Credentials, DemoPassword, LoginFailures, SessionQueries, SignIn] })
export class SessionModule {}
