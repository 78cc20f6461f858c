/** The header by which a device says what its clock shows as a request leaves it, so that what it says of other moments can be dated. */
export const sentAt = 'siklus-sent-at';
