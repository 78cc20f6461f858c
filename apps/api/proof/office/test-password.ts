/** The password of every account in a test's demo mode. */
export const testPassword = 'sandi-uji-siklus';
