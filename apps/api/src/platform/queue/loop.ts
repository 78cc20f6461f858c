import { Logger } from '@nestjs/common';

/** The least milliseconds from the beginning of one pass to that of the next which a wake asks for: many small commits share a pass. */
const gathering = 50;

/**
 * Runs `pass` again and again: at once while it says there is more, else after `every` seconds or a wake. A wake out of a quiet is answered
 * at once; wakes that follow each other closely are answered together.
 * A failing pass is logged and tried again after the pause, since its cause (a restarting database) passes.
 */
export class Loop {
  private readonly logger = new Logger('Loop');
  private running: Promise<void> | undefined;
  private stopping = false;
  private woken = false;
  private rouse: (() => void) | undefined;

  constructor(
    private readonly name: string,
    private readonly every: number,
    private readonly pass: () => Promise<boolean>,
  ) {}

  start(): void {
    this.stopping = false;
    this.running ??= this.run();
  }

  /** Runs a pass soon. */
  wake(): void {
    this.woken = true;
    this.rouse?.();
  }

  /** Ends after the pass in progress. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rouse?.();
    await this.running;
    this.running = undefined;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const began = performance.now();
      let more = false;
      try {
        more = await this.pass();
      } catch (error) {
        this.logger.warn(`${this.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (more) continue;
      if (!this.woken && !this.stopping) await this.restUntilWoken();
      if (!this.stopping) await this.gatherSince(began);
    }
  }

  private gatherSince(began: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, began + gathering - performance.now())));
  }

  private restUntilWoken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, this.every * 1_000);
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.rouse = done;
    });
  }
}
