import type { Text } from '@siklus/domain';
import { z } from 'zod';
import { called, labels, type Called } from './called.js';

/** Why somebody does what he asks for; `hint` says where it is kept and who reads it. */
export function givenReason(hint: Text): Called<z.ZodString> {
  return called(z.string().trim().min(1).max(2000), labels.reason, hint);
}
