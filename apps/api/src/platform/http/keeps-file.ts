import { rm } from 'node:fs/promises';
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
import { largestFile, Refusal } from '@siklus/domain';
import type { Request } from 'express';
import { MulterError, type StorageEngine } from 'multer';
import { catchError, from, lastValueFrom, throwError, type Observable } from 'rxjs';
import { receiveFile, type Received } from '../files/receive-file.js';
import { fileKey, refuseUnknown } from './known-input.js';
import { onlyOne } from './takes-file.js';

/** The setting of the application that says where files lie while they are received. */
export const incomingKey = 'siklus:incoming';

const limits = { fileSize: largestFile, files: 2, fields: 10, parts: 12 };

/** The file of a request, on the disk of this machine until the request is answered. */
export type ReceivedFile = Express.Multer.File & Received;

/** Writes a file to the disk as it comes: never the whole of it is in memory. */
const toDisk: StorageEngine = {
  _handleFile(request, { stream }, done) {
    receiveFile(String(request.app.get(incomingKey)), stream).then(
      (received) => done(null, received),
      (error: Error) => done(error),
    );
  },
  _removeFile(_request, { path }, done) {
    rm(path, { force: true }).then(() => done(null), done);
  },
};

/** The route takes one file of up to 20 MB under this name, `request.file` from then on, which is gone once the request is answered. */
export function KeepsFile(name: string): MethodDecorator {
  const receiving = { storage: toDisk, limits, defParamCharset: 'utf8', fileFilter: onlyOne(name) };
  return applyDecorators(
    SetMetadata(fileKey, name),
    UseInterceptors(new SaysLimit(), AnyFilesInterceptor(receiving), new FileUntilAnswered()),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: [name], properties: { [name]: { type: 'string', format: 'binary' } } } }),
  );
}

/** Says how large a file may be to whoever sends a larger one. */
class SaysLimit implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => (isOverLimit(error) ? overLimit() : error))));
  }
}

/** Hands the file on, and removes what is left of it when the request is answered, however. */
class FileUntilAnswered implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const files = Array.isArray(request.files) ? request.files : [];
    const [file] = files;
    const answer = async (): Promise<unknown> => {
      try {
        refuseUnknown(Object.keys((request.body ?? {}) as object));
        if (file !== undefined) request.file = file;
        return await lastValueFrom(next.handle());
      } finally {
        for (const { path } of files) await rm(path, { force: true });
      }
    };
    return from(answer());
  }
}

function isOverLimit(error: unknown): boolean {
  if (error instanceof MulterError) return error.code === 'LIMIT_FILE_SIZE';
  return error instanceof Error && 'getStatus' in error && (error as { getStatus(): number }).getStatus() === 413;
}

function overLimit(): Refusal {
  return Refusal.at('file', 'FILE_OVER_LIMIT', { max: largestFile / 1_000_000 });
}
