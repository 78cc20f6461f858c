import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SecurityEvent } from '@siklus/contracts/security-events';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { securityEvents } from './security-events.list.js';

@ApiTags('security-events')
@Controller('security-events')
export class SecurityLogController {
  constructor(private readonly lists: ListReader) {}

  @ListRoute(securityEvents)
  list(@Asked() request: ListRequest): Promise<SecurityEvent[]> {
    return this.lists.page(securityEvents, request);
  }
}
