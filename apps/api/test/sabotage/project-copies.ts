import { ProjectCopy } from './project-copy.js';

/** Copies of the project, one for each test that Jest runs at the same time. */
export class ProjectCopies {
  private readonly all: ProjectCopy[] = [];
  private readonly free: ProjectCopy[] = [];

  /** What `look` finds in a copy that nobody else uses meanwhile. */
  async lend<T>(look: (copy: ProjectCopy) => Promise<T>): Promise<T> {
    const copy = this.free.pop() ?? this.another();
    try {
      return await look(copy);
    } finally {
      this.free.push(copy);
    }
  }

  async remove(): Promise<void> {
    for (const copy of this.all) await copy.remove();
  }

  private another(): ProjectCopy {
    const copy = new ProjectCopy();
    this.all.push(copy);
    return copy;
  }
}
