/** The header by which a request says whose it is: in the session of another account it is refused, and nothing is done in his name. */
export const forAccount = 'siklus-account';
