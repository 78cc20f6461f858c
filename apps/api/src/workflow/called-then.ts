/**
 * SQL for what an employee, a row called `employee`, was called at a moment: what the next change of his name replaced; what he is called
 * today where none came after it.
 */
export function calledThen(employee: string, moment: string): string {
  return `coalesce(${replacedAfter('name', employee, moment)}, ${employee}.name)`;
}

/** The same for the rank that he had. */
export function rankThen(employee: string, moment: string): string {
  return `coalesce(${replacedAfter('rank', employee, moment)}, ${employee}.rank)`;
}

function replacedAfter(field: 'name' | 'rank', employee: string, moment: string): string {
  return `(select changed ->> 'old' from employee_change later cross join jsonb_array_elements(later.fields) changed
    where later.employee_id = ${employee}.id and later.at > ${moment} and changed ->> 'field' = '${field}'
    order by later.n limit 1)`;
}
