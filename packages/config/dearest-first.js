import Sequencer from '@jest/test-sequencer';

/**
 * Seconds that each file of `npm test` took when this was last looked at, and each journey of the long tier; the order matters, not the
 * number.
 */
export const seconds = {
  'journeys/seldom.long': 250,
  'journeys/crawl-employee.long': 245,
  'journeys/crawl-office.long': 225,
  'journeys/hostile.long': 210,
  'journeys/crawl-supervisor.long': 200,
  'journeys/crawl.long': 195,
  'journeys/states.long': 75,
  'journeys/supervisor': 110,
  'journeys/administrator': 105,
  'journeys/employee': 95,
  'journeys/year': 75,
  'journeys/accounts': 65,
  'processes/whole-cycle': 100,
  'processes/processes': 60,
  'test/access': 87,
  'test/documents': 63,
  'test/employees': 54,
  'test/cycles': 52,
  'test/lists': 50,
  'test/operations': 50,
  'test/http': 42,
  'test/accounts': 31,
  'test/model': 31,
  'test/tasks': 22,
  'test/engine': 24,
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
