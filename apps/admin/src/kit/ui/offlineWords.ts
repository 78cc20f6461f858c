import type { MessageKey } from '../words/text';

interface Unreached {
  /** Whether the device had a network when it asked: then the API did not answer. */
  readonly hadNetwork: boolean;
  /** Whether the device believes to have one now. */
  readonly isOnline: boolean;
  /** Something was pressed, and not only read. */
  readonly isAct: boolean;
}

interface OfflineWords {
  readonly title: MessageKey;
  readonly body: MessageKey;
}

/**
 * The sentence of a request that did not reach the API, by the state of the line and by what was asked. A network that is back says nothing
 * of the server: nobody has asked it yet.
 */
export function offlineWords({ hadNetwork, isOnline, isAct }: Unreached): OfflineWords {
  const line = hadNetwork ? 'unreachable' : isOnline ? 'networkBack' : 'noNetwork';
  return { title: `ui.${line}`, body: isAct ? 'ui.pressAgain' : `ui.${line}Body` };
}
