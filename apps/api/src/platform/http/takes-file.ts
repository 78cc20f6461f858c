import {
  applyDecorators,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { fault, Refusal } from '@siklus/domain';
import type { Request } from 'express';
import { memoryStorage } from 'multer';
import { fileKey, refuseUnknown, unread } from './known-input.js';

type Receiving = NonNullable<Parameters<typeof AnyFilesInterceptor>[0]>;

const limits = { fileSize: 20_000_000, files: 2, fields: 10, parts: 12 };

/** The route takes one file under this name, `request.file` from then on, and nothing beside it. */
export function TakesFile(name: string): MethodDecorator {
  // Browsers write the name of a file in UTF-8.
  const receiving = { storage: memoryStorage(), limits, defParamCharset: 'utf8', fileFilter: onlyOne(name) };
  return applyDecorators(
    SetMetadata(fileKey, name),
    UseInterceptors(AnyFilesInterceptor(receiving), new FileAlone()),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: [name], properties: { [name]: { type: 'string', format: 'binary' } } } }),
  );
}

/** Lets one file of the name in, before anything of it is kept. */
export function onlyOne(name: string): Receiving['fileFilter'] {
  const taken = new WeakSet<Request>();
  return (request: Request, { fieldname }, decide) => {
    if (fieldname !== name) return decide(unread([fieldname]), false);
    if (taken.has(request)) return decide(new Refusal('MALFORMED_REQUEST', {}, [fault(name, 'SECOND_FILE')]), false);
    taken.add(request);
    decide(null, true);
  };
}

/** Refuses what stands beside the file, and hands the file on. */
class FileAlone implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const request = context.switchToHttp().getRequest<Request>();
    refuseUnknown(Object.keys((request.body ?? {}) as object));
    const [file] = Array.isArray(request.files) ? request.files : [];
    if (file !== undefined) request.file = file;
    return next.handle();
  }
}
