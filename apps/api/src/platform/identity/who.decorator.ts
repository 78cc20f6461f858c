import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Person } from './person.js';

/** An express request after the guard: it carries who sent it. */
export interface PersonalRequest {
  person?: Person;
}

/** The person behind the request; only routes with `@Allow` have one. */
export function personOf(context: ExecutionContext): Person {
  const { person } = context.switchToHttp().getRequest<PersonalRequest>();
  if (person === undefined) throw new Error('A route without @Allow() asks who it is');
  return person;
}

export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): Person => personOf(context));
