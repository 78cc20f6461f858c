/** What nodemailer tells of a mail that did not go: the reply code, the command it answered, and its own kind. */
export interface SmtpFailure extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

type Blame = 'MAIL_REFUSED' | 'MAIL_SENDER_REFUSED' | 'MAIL_SERVER_FAILED';

/**
 * What a mail failed for (RFC 5321 4.2, RFC 3463 3): `MAIL_REFUSED`, this mailbox is refused for good, and no other mail suffers;
 * `MAIL_SENDER_REFUSED`, we are (name, password, our address, relaying), and every mail would be; `MAIL_SERVER_FAILED`, it may go when
 * tried again.
 */
export function blameOf({ code, responseCode, command, message }: SmtpFailure): Blame {
  if (responseCode === undefined) return withoutReply(code, command);
  if (responseCode < 500) return 'MAIL_SERVER_FAILED';
  // 530 asks for a sign-in, 535 refuses it; 5.7.x is policy: relaying, a sender that may not.
  if (responseCode === 530 || responseCode === 535 || /\b5\.7\.\d/.test(message)) return 'MAIL_SENDER_REFUSED';
  if (command === 'RCPT TO') return 'MAIL_REFUSED';
  // Only after the text some servers say that a mailbox does not exist or is full.
  return command === 'DATA' && /\b5\.[12]\.\d/.test(message) ? 'MAIL_REFUSED' : 'MAIL_SENDER_REFUSED';
}

function withoutReply(code: string | undefined, command: string | undefined): Blame {
  if (code === 'EENVELOPE' && command === 'API') return 'MAIL_REFUSED';
  return code === 'EAUTH' || code === 'ENOAUTH' || code === 'ECONFIG' ? 'MAIL_SENDER_REFUSED' : 'MAIL_SERVER_FAILED';
}
