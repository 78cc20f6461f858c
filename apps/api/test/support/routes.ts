import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Action } from '@siklus/domain';
import { allowKey, publicKey } from '../../src/platform/identity/allow.decorator.js';
import type { TestApp } from './test-app.js';

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly additionalProperties?: unknown;
}

/** A route as the API document declares it, with what its code says about who may use it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With its parameters in braces. */
  readonly path: string;
  readonly name: string;
  readonly action: Action | 'public';
  /** What a JSON body looks like; undefined where none is taken. */
  readonly body: JsonSchema | undefined;
  /** By which fields a list can be filtered. */
  readonly filters: readonly string[];
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string;
            readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** The API document: the same at each site that a suite starts, and a second's work to put together. */
let document: Document | undefined;

/** Every route of the API document. */
export async function routesOf(site: TestApp): Promise<Route[]> {
  const { paths, components } = (document ??= (await site.client().get<Document>('/api/openapi.json')).body);
  const policies = policiesOf(site);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId, requestBody, parameters = [] }]): Route => {
      const action = policies.get(operationId);
      if (action === undefined) throw new Error(`${operationId} has no policy`);
      const schema = requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1);
      return {
        method: method as Route['method'],
        path,
        name: operationId,
        action,
        body: schema === undefined ? undefined : components.schemas[schema],
        filters:
          /Fields: (.*)\.$/
            .exec(parameters.find(({ name }) => name === 'filter')?.description ?? '')?.[1]
            ?.split(', ')
            .filter((name) => name !== '') ?? [],
      };
    }),
  );
}

/** A reading of something that concerns one document. */
export interface Reading {
  readonly name: string;
  readonly address: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Of which table the ids are that stand in the addresses of a resource; where none is named, an id of any kind is tried. */
const tables = {
  accounts: 'account',
  'bulk-operations': 'bulk_operation',
  courses: 'course',
  cycles: 'cycle',
  'document-trails': 'participant',
  employees: 'employee',
  exports: 'list_export',
  files: 'stored_file',
  imports: 'imported_file',
  incidents: 'incident',
  participants: 'participant',
  plans: 'plan',
  'role-grants': 'role_grant',
  'sample-plans': 'sample_plan',
  surveys: 'survey',
  tasks: 'task',
  'team-assignments': 'team_assignment',
  units: 'unit',
};

/**
 * All that can be read about a document: every list of it, and every route with those of these ids that may stand there, or with the
 * document's own where none may.
 */
export async function readsAbout(site: TestApp, participantId: string, ids: readonly string[]): Promise<Reading[]> {
  const reads = (await routesOf(site)).filter(({ method, action }) => method === 'get' && action !== 'public');
  const fitting = new Map<string, readonly string[]>();
  for (const [resource, table] of Object.entries(tables)) {
    const found = await site.unitOfWork.read<{ id: string }>(`select id from ${table} where id::text = any($1)`, [ids]);
    fitting.set(resource, found.length === 0 ? [participantId] : found.map(({ id }) => id));
  }
  return reads.flatMap(({ name, path, filters }) => {
    const query = filters.includes('participantId') ? { filter: { participantId } } : {};
    const addresses = path.includes('{')
      ? (fitting.get(path.split('/')[2] ?? '') ?? ids).map((id) => path.replace(/\{\w+\}/g, id))
      : [path];
    return addresses.map((address) => ({ name, address, query }));
  });
}

function policiesOf({ app }: TestApp): Map<string, Action | 'public'> {
  const reflector = app.get(Reflector);
  const found = new Map<string, Action | 'public'>();
  for (const { metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (typeof metatype !== 'function') continue;
    for (const name of Object.getOwnPropertyNames(metatype.prototype)) {
      const targets = [(metatype.prototype as Record<string, () => unknown>)[name]!, metatype];
      if (typeof targets[0] !== 'function') continue;
      const action = reflector.getAllAndOverride<boolean>(publicKey, targets)
        ? 'public'
        : reflector.getAllAndOverride<Action>(allowKey, targets);
      if (action !== undefined) found.set(`${metatype.name.replace(/Controller$/, '')}_${name}`, action);
    }
  }
  return found;
}

/** A body of that shape with what is required, ids being `id`. */
export function sampleOf(schema: JsonSchema, id: string): unknown {
  const [first] = schema.anyOf ?? [];
  if (first !== undefined) return sampleOf(first, id);
  if (schema.enum !== undefined) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object')
    return Object.fromEntries((schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, id)]));
  if (type === 'array') return [sampleOf(schema.items ?? {}, id)];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'string')
    return schema.format === 'uuid' ? id : schema.format === 'date' ? '2030-01-02' : schema.pattern === undefined ? 'teks' : '01-02';
  return {};
}
