import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { searchResult, type SearchResult } from '@siklus/contracts/search';
import { z } from 'zod';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { SearchQueries } from './search.queries.js';

const searchQuery = z.object({
  q: z
    .string()
    .max(200)
    .default('')
    .meta({ description: 'Part of a name, a NIP, a unit or its code; typing errors are forgiven.', example: 'Sitti Rahmawaty' }),
});

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly queries: SearchQueries) {}

  @Get()
  @RestsWhenBusy('list')
  @Allow('employee.read')
  @ApiOkResponse({ standardSchema: searchResult })
  search(@Who() person: Person, @Query({ schema: searchQuery }) { q }: z.infer<typeof searchQuery>): Promise<SearchResult> {
    return this.queries.search(person, q);
  }
}
