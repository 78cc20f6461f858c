// The clock is joined as a table: as a function it would be asked again for every row.
/**
 * SQL for where the employee of participant `p` is now, as his unit with all above it: that of his post of today, for whoever has left of
 * his last one, and before his first that of the document, `u`. Acts on a document are judged by it; the document itself follows a little
 * later, and not at all once its cycle is closed.
 */
export const lineageNow = `coalesce((select where_now.lineage from assignment post cross join business_clock clock
  join unit where_now on where_now.id = post.unit_id
  where post.employee_id = p.employee_id and post.kind in ('D', 'PJ', 'TT')
    and post.starts_at <= coalesce(clock.frozen, now() + clock.shift)
  order by post.starts_at desc limit 1), u.lineage)`;
