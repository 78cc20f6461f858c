import { wordsOfNotice } from '@siklus/domain';

/** The mail of a notice: that something waits or happened, and where. Never a rating, never a name of somebody else. */
export function mailText(kind: string, name: string, url: string): { subject: string; text: string } {
  const { subject, mail } = wordsOfNotice(kind);
  return { subject: `${subject.id} - Siklus`, text: `Yth. ${name},\n\n${mail.id}\n\nBuka: ${url}\n\nSiklus` };
}
