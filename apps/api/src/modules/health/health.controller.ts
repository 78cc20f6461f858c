import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Public } from '../../platform/identity/allow.decorator.js';
import { version } from '../../platform/release.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** What machines ask: is it alive, is it ready, which release, how does it fare. No personal data. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('version')
  @ApiOkResponse({ standardSchema: z.object({ version: z.string() }) })
  release(): { version: string } {
    return { version };
  }

  @Get('health/live')
  @ApiOkResponse({ standardSchema: z.object({ status: z.literal('alive') }) })
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('health/ready')
  @ApiOkResponse({ standardSchema: z.object({ status: z.enum(['ready', 'unready']), reason: z.string().optional() }) })
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: 'ready' | 'unready'; reason?: string }> {
    const reason = await this.readiness.obstacle();
    if (reason === undefined) return { status: 'ready' };
    response.status(503).setHeader('Retry-After', '5');
    return { status: 'unready', reason };
  }

  @ApiExcludeEndpoint()
  @Get('metrics')
  @Header('Cache-Control', 'no-store')
  async measurements(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.read());
  }
}
