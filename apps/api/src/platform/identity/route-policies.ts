import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { allowKey, publicKey } from './allow.decorator.js';

interface Route {
  readonly name: string;
  readonly isOpen: boolean;
}

/**
 * Stops the start when a route says neither whom it allows nor that it is public: a forgotten policy is found before anybody else finds it.
 */
@Injectable()
export class RoutePolicies implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const without = this.routes().filter((route) => !route.isOpen);
    if (without.length === 0) return;
    throw new Error(`Routes without @Allow or @Public:\n${without.map(({ name }) => `  ${name}`).join('\n')}`);
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
        const isOpen = [allowKey, publicKey].some(
          (key) => this.reflector.getAllAndOverride<unknown>(key, [handler, metatype]) !== undefined,
        );
        return [{ name: `${RequestMethod[method]} ${metatype.name}.${name}`, isOpen }];
      });
    });
  }
}
