import pg from 'pg';

// What every peer does to one person: four steps, each an UPDATE of the person's row and an INSERT of an audit row in one transaction.
export const steps = ['targets', 'midterm', 'final', 'training'];

export async function openWork(url, people) {
  const pool = new pg.Pool({ connectionString: url, max: 24 });
  pool.on('error', (error) => console.error(`connection lost: ${error.message}`));
  await pool.query(`drop table if exists audit; drop table if exists participant;
    create table participant (id int primary key, step int not null default 0, updated_at timestamptz not null default now());
    create table audit (id bigint generated always as identity primary key, participant_id int not null, step int not null,
      at timestamptz not null default now());`);
  await pool.query('insert into participant (id) select generate_series(1, $1::int)', [people]);
  return {
    pool,
    async transition(id, step) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rowCount } = await client.query('update participant set step = $2, updated_at = now() where id = $1 and step = $2 - 1', [
          id,
          step,
        ]);
        if (rowCount === 1) await client.query('insert into audit (participant_id, step) values ($1, $2)', [id, step]);
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    /** Says whether everybody is through with exactly one audit row per step. */
    async isComplete() {
      const { rows } = await pool.query(
        'select count(*)::int as people, min(step) as least, (select count(*)::int from audit) as audited from participant',
      );
      return rows[0].people === people && rows[0].least === steps.length && rows[0].audited === people * steps.length;
    },
  };
}
