import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { Action } from '@siklus/domain';
import { actKey } from '../http/act-route.js';
import { allowKey, publicKey } from './allow.decorator.js';
import { aboutOf } from './judge.js';

interface Route {
  readonly name: string;
  readonly writes: boolean;
  readonly isAct: boolean;
  readonly isPublic: boolean;
  readonly action: Action | undefined;
}

/** Whether requests of this method only read. */
export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/**
 * Stops the start when a route says neither whom it allows nor that it is public, when it changes something by an action of which the
 * policy does not say what it is about, or when it is no act and so has neither key nor transaction: what was forgotten is found before
 * anybody else finds it.
 */
@Injectable()
export class RoutePolicies implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const routes = this.routes();
    refuse(
      'Routes without @Allow or @Public',
      routes.filter(({ isPublic, action }) => !isPublic && action === undefined),
    );
    refuse(
      'Routes that write by an action whose row of the policy does not say what it is about',
      routes.filter(({ writes, action }) => writes && action !== undefined && aboutOf(action) === undefined),
    );
    refuse(
      'Routes that write and are no act: PostAct, PutAct, DeleteAct',
      routes.filter(({ writes, isAct, action }) => writes && !isAct && action !== undefined && aboutOf(action) !== 'own'),
    );
  }

  private routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name): Route[] => {
        const handler = prototype[name];
        if (handler === undefined) return [];
        const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (method === undefined) return [];
        const verb = RequestMethod[method];
        return [
          {
            name: `${verb} ${metatype.name}.${name}`,
            // A route for all methods is one that reads, and refuses the others itself.
            writes: !isReading(verb) && method !== RequestMethod.ALL,
            isAct: this.reflector.get<unknown>(actKey, handler) !== undefined,
            isPublic: this.reflector.getAllAndOverride<boolean | undefined>(publicKey, [handler, metatype]) === true,
            action: this.reflector.getAllAndOverride<Action | undefined>(allowKey, [handler, metatype]),
          },
        ];
      });
    });
  }
}

function refuse(fault: string, routes: readonly Route[]): void {
  if (routes.length > 0) throw new Error(`${fault}:\n${routes.map(({ name }) => `  ${name}`).join('\n')}`);
}
