import { Settings } from '../platform/settings.js';
import { withDatabase, type Operation } from './command.js';

const defaultEmployees = 400;

export const demoSeed: Operation = {
  async run(_rest, options) {
    const employees = Number(options['employees'] ?? defaultEmployees);
    const seed = Number(options['seed'] ?? 2026);
    if (!Number.isInteger(employees) || employees < 60 || employees > 100_000 || !Number.isInteger(seed))
      return {
        ok: false,
        lines: ['Give whole numbers, 60 to 100000 employees: demo seed --employees 2000 --seed 1'],
        data: { error: 'employees' },
      };
    // Loaded only here: what fills an office is most of the product, and every other command is ready in half the time without it.
    const { withOffice } = await import('./seed-office.js');
    const { seedDemo } = await import('../demo/seed.js');
    const settings = new Settings();
    const { demoPassword: password } = settings;
    const summary = await withOffice(settings, (services) => seedDemo(services, { employees, seed, password }));
    const line = summary.seeded
      ? `The demo province has ${summary.employees} people, ${summary.participants} documents.`
      : `There are people already (${summary.employees}); nothing was changed.`;
    return { ok: true, lines: [line], data: summary };
  },
};

export const demoCourses: Operation = {
  run: () =>
    withDatabase(async (unitOfWork) => {
      const { storeCourses } = await import('../demo/seed.js');
      const added = await storeCourses(unitOfWork);
      return { ok: true, lines: [`${added} courses added.`], data: { added } };
    }),
};
