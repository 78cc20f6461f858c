import { applyDecorators, createParamDecorator, Get, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { queryKeys } from '../http/known-input.js';
import { RestsWhenBusy } from '../http/overload.js';
import { Allow } from '../identity/allow.decorator.js';
import type { Person } from '../identity/person.js';
import { personOf } from '../identity/who.decorator.js';
import type { List } from './define-list.js';
import { examples, readListQuery, type ListQuery } from './list-query.js';

/** Who asks for which part of a list, and the answer whose headers say what part it is. */
export interface ListRequest {
  readonly person: Person;
  readonly query: ListQuery;
  readonly response: Response;
}

export const listKey = 'siklus:list';

/** The route of a list: whom it allows, that it waits while the server is overloaded, and what the API document says about it. */
export function ListRoute<Row, Kept, Services extends readonly unknown[]>(list: List<Row, Kept, Services>, path = ''): MethodDecorator {
  return applyDecorators(
    Get(path),
    Allow(list.action),
    RestsWhenBusy('list'),
    SetMetadata(listKey, list),
    SetMetadata(queryKeys, Object.keys(examples)),
    ApiOkResponse({ standardSchema: list.row, isArray: true }),
    describedQuery('range', 'First and last row, counted from 0; at most 200 rows.', '[0,24]'),
    describedQuery('sort', `Field and direction. Fields: ${Object.keys(list.sorts).join(', ')}.`, '["id","ASC"]'),
    describedQuery('filter', `Fields and the values they must have. Fields: ${Object.keys(list.filters).join(', ')}.`, '{}'),
  );
}

/** The route of a single row of the list, which shows all that the list does. */
export function OneRoute<Row, Kept, Services extends readonly unknown[]>(list: List<Row, Kept, Services>, path = ':id'): MethodDecorator {
  return applyDecorators(Get(path), Allow(list.action), ApiOkResponse({ standardSchema: list.row }));
}

function describedQuery(name: string, description: string, example: string): MethodDecorator {
  return ApiQuery({ name, description, example, required: false, schema: { type: 'string' } });
}

/** The request of a list, read. */
export const Asked = createParamDecorator((_data: unknown, context: ExecutionContext): ListRequest => {
  const http = context.switchToHttp();
  return { person: personOf(context), query: readListQuery(http.getRequest<Request>().query), response: http.getResponse<Response>() };
});
