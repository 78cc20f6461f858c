import Sequencer from '@jest/test-sequencer';

/** Seconds that each file of `npm test` took when this was last looked at; the order matters, not the number. */
export const seconds = {
  'journeys/supervisor': 133,
  'journeys/year': 98,
  'journeys/administrator': 76,
  'journeys/accounts': 72,
  'journeys/crawl': 70,
  'journeys/employee': 57,
  'processes/whole-cycle': 100,
  'processes/processes': 60,
  'test/access': 87,
  'test/documents': 63,
  'test/employees': 54,
  'test/cycles': 52,
  'test/lists': 50,
  'test/http': 42,
  'test/accounts': 31,
  'test/model': 31,
  'test/database': 30,
  'test/operations': 25,
  'test/tasks': 22,
  'test/engine': 15,
  'test/queue': 12,
};

/**
 * Lets Jest begin with the dearest files also where it has never run, so that no worker is left alone with one at the end. Where it has run
 * it knows by itself.
 */
export default class DearestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? (seconds[/([^/]+\/[^/]+)\.test\.ts$/.exec(test.path)?.[1]] ?? 1) * 1_000;
  }
}
