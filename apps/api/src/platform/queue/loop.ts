import { Logger } from '@nestjs/common';

/**
 * Runs `pass` again and again: at once while it says there is more, else after `every` seconds or a wake.
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
      let more = false;
      try {
        more = await this.pass();
      } catch (error) {
        this.logger.warn(`${this.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!more && !this.woken && !this.stopping) await this.rest();
    }
  }

  private rest(): Promise<void> {
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
