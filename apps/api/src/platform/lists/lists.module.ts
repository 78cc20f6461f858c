import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { AnyRows } from './any-list.js';

/** The lists of the product by their resource. */
export class Lists {
  private readonly byResource: ReadonlyMap<string, AnyRows>;

  constructor(lists: readonly AnyRows[]) {
    this.byResource = new Map(lists.map((list) => [list.resource, list]));
    if (this.byResource.size < lists.length) throw new Error('Two lists have one resource: name one of them otherwise, or list it once');
  }

  /** The list of this resource; undefined where there is none. */
  of(resource: string): AnyRows | undefined {
    return this.byResource.get(resource);
  }

  get resources(): readonly string[] {
    return [...this.byResource.keys()];
  }
}

/** The lists of the product, in every process that reads any of them. */
@Global()
@Module({})
export class ListsModule {
  static with(lists: readonly AnyRows[]): DynamicModule {
    return { module: ListsModule, providers: [{ provide: Lists, useValue: new Lists(lists) }], exports: [Lists] };
  }
}
