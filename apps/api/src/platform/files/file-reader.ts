import { Injectable } from '@nestjs/common';
import type { Sheet } from '@siklus/domain';
import { readFile } from './read-file.js';
import type { Sender } from './turns.js';

/** What reads the files that people upload, for whoever takes them. */
@Injectable()
export class FileReader {
  /** Reads the file apart, as long as its sender waits for it. */
  read(file: Buffer, sender: Sender): Promise<Sheet[]> {
    return readFile(file, sender);
  }
}
