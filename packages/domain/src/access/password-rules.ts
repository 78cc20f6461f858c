/** What a password must be, for the page to say before anybody types; how easily it is guessed, the API estimates. */
export const passwordRules = { shortest: 10, longest: 200 } as const;
