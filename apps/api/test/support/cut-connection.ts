import pg from 'pg';

interface Wire {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Runs `work` and counts the statements that it gives to PostgreSQL; cuts the connection that gives the `at`-th one, or the first of this
 * form, instead of
 * sending it. To the server that is a killed process: what was committed stays, the rest is rolled back.
 */
export async function cutAtStatement(at: number | RegExp, work: () => Promise<unknown>): Promise<{ statements: string[]; error: unknown }> {
  const prototype = pg.Client.prototype as unknown as Record<'query', (...given: unknown[]) => unknown>;
  const whole = prototype.query;
  const statements: string[] = [];
  prototype.query = function query(this: Wire, ...given: unknown[]) {
    statements.push(typeof given[0] === 'string' ? given[0] : String((given[0] as { text?: string } | null)?.text));
    if (at instanceof RegExp ? at.test(statements.at(-1) ?? '') : statements.length === at) this.connection.stream.destroy();
    return whole.apply(this, given);
  };
  try {
    await work();
    return { statements, error: undefined };
  } catch (error) {
    return { statements, error };
  } finally {
    prototype.query = whole;
  }
}
