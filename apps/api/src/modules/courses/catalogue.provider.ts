import { Injectable } from '@nestjs/common';
import { catalogue, type CatalogueCourse } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The courses in use, the same for everybody. */
@Injectable()
export class CatalogueProvider {
  constructor(facts: FactProviders) {
    facts.register(catalogue, async (tx, page) => {
      const courses = await tx.rows<CatalogueCourse>('select code, title, hours, tags from course where active order by code');
      return new Map(page.map(({ participantId }) => [participantId, courses]));
    });
  }
}
