export interface SeededPerson {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
}

export interface RunningYear {
  readonly cycleId: string;
  readonly unitId: string;
  readonly administrator: SeededPerson;
  readonly supervisor: SeededPerson;
  readonly somebody: SeededPerson;
}

export function seedRunningYear(
  query: (text: string, values?: unknown[]) => Promise<any[]>,
  options: { people: number; schedule: readonly { step: string; stepVersion: number; occasion: string }[] },
): Promise<RunningYear>;
