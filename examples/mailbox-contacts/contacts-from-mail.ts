/** Reads a mailbox file (mbox) and brings the people who wrote into the CRM. */
import PostalMime, { type Address } from 'postal-mime';
import type { PersonCreateInput, TwentyClient } from '../crm/index.js';
import { personCreateSchema } from '../crm/validators/person.js';

export interface ImportedMail {
  readonly mails: number;
  readonly created: number;
  readonly known: number;
  /** Addresses that Twenty would refuse. */
  readonly refused: readonly string[];
}

/** Upserts a person for each address from which a mail came, but for those of our own `domain`. */
export async function contactsFromMail({
  twenty,
  mailbox,
  domain,
}: {
  readonly twenty: TwentyClient;
  /** The text of the file. */
  readonly mailbox: string;
  readonly domain: string;
}): Promise<ImportedMail> {
  const mails = await Promise.all(mailsOf(mailbox).map((mail) => PostalMime.parse(mail)));
  const people = new Map<string, PersonCreateInput>();
  const refused: string[] = [];
  for (const { from } of mails) {
    const email = from?.address?.toLowerCase();
    if (!from || !email || email.endsWith(`@${domain}`) || people.has(email)) continue;
    const parsed = personCreateSchema.safeParse({ name: nameOf(from), emails: { primaryEmail: email } });
    if (parsed.success) people.set(email, parsed.data);
    else refused.push(email);
  }
  const known = new Set<string>();
  for await (const { emails } of twenty.people.iterate({
    filter: { emails: { primaryEmail: { in: [...people.keys()] } } },
    select: { emails: { primaryEmail: true } },
  })) {
    if (emails?.primaryEmail) known.add(emails.primaryEmail);
  }
  const data = [...people].flatMap(([email, person]) => (known.has(email) ? [] : [person]));
  const created = await twenty.people.createMany({ data, select: { id: true } });
  return { mails: mails.length, created: created.length, known: known.size, refused };
}

/** Mails begin at lines with `From `; one in a mail itself is written `>From `. */
const mailsOf = (mailbox: string): readonly string[] =>
  mailbox
    .split(/^From .*\r?\n/m)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => mail.replace(/^>(>*From )/gm, '$1'));

/** `Ada Lovelace`, or `Lovelace, Ada`; the part before the @ where there is no name. */
function nameOf({ name, address = '' }: Address): { readonly firstName: string; readonly lastName: string } {
  const [last = '', first = ''] = name.includes(',') ? name.split(',', 2) : [];
  if (first.trim() !== '') return { firstName: first.trim(), lastName: last.trim() };
  const [firstName = '', ...others] = (name || address.slice(0, address.indexOf('@'))).trim().split(/\s+/);
  return { firstName, lastName: others.join(' ') };
}
