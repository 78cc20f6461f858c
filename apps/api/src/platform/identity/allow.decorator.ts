import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Action } from '@siklus/domain';

export const allowKey = 'siklus:allow';
export const publicKey = 'siklus:public';

/** Opens the route to those whom the policy allows the action; which rows they reach, the handler's scope decides. */
export function Allow(action: Action): CustomDecorator {
  return SetMetadata(allowKey, action);
}

/** Opens the route to everybody, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(publicKey, true), ApiSecurity({}));
}
