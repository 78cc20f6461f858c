/** How long a file of a list is kept, as SQL says it. */
export const keptFor = '1 day';
