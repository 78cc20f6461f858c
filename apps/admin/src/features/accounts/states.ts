import type { Account } from '@siklus/contracts/accounts';
import type { Tone } from '../../kit/ui/Chip';

/** How the state of an account is coloured. */
export const tones: Readonly<Record<Account['state'], Tone>> = { none: 'wait', code: 'sea', active: 'ok', disabled: 'plain' };
