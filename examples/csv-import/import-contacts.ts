/** Imports contacts from a CSV file: with their companies, in bounded memory, safe to stop and to go on with. */
import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { TwentyBatchError, type PersonCreateInput, type TwentyClient } from '../crm/index.js';
import { personCreateSchema } from '../crm/validators/person.js';

/** A line of the file. */
interface Contact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly jobTitle: string;
  /** The host of the company’s web site, such as `acme.com`; may be empty. */
  readonly company: string;
}

/** A line that is not in the CRM, and why. */
interface BadLine {
  /** As editors count: the heading is line 1. */
  readonly line: number;
  readonly reason: string;
  readonly contact: Contact;
}

export interface ImportOptions {
  readonly twenty: TwentyClient;
  /** A CSV file with the columns of a contact in its first line. */
  readonly file: string;
  readonly onProgress?: (progress: { readonly done: number; readonly bad: number }) => void;
  readonly signal?: AbortSignal;
}

/** How many contacts are read, checked and sent at a time. */
const PORTION = 1000;

/** Imports the file and returns what could not be imported. Beside it, `<file>.done` holds how far it has come. */
export async function importContacts({ twenty, file, onProgress, signal }: ImportOptions): Promise<readonly BadLine[]> {
  const before = await progressOf(file);
  const bad: BadLine[] = [...before.bad];
  let { done } = before;
  for await (const portion of portionsOf({ file, from: done })) {
    signal?.throwIfAborted();
    bad.push(...(await importPortion({ twenty, portion, firstLine: done + 2, signal })));
    done += portion.length;
    await keepProgress(file, { done, bad });
    onProgress?.({ done, bad: bad.length });
  }
  return bad;
}

/** The lines that were not imported, as a CSV file to correct and to import again. */
export function badLinesAsCsv(lines: readonly BadLine[]): string {
  const cell = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;
  const rows = lines.map(({ line, reason, contact }) =>
    [line, reason, contact.firstName, contact.lastName, contact.email, contact.jobTitle, contact.company]
      .map(cell)
      .join(','),
  );
  return ['line,reason,firstName,lastName,email,jobTitle,company', ...rows, ''].join('\n');
}

interface Portion {
  readonly twenty: TwentyClient;
  readonly portion: readonly Contact[];
  readonly firstLine: number;
  readonly signal: AbortSignal | undefined;
}

async function importPortion({ twenty, portion, firstLine, signal }: Portion): Promise<readonly BadLine[]> {
  const bad: BadLine[] = [];
  const refuse = (index: number, reason: string): void => {
    const contact = portion[index];
    if (contact) bad.push({ line: firstLine + index, reason, contact });
  };
  const good: { readonly index: number; readonly data: PersonCreateInput }[] = [];
  portion.forEach((contact, index) => {
    const parsed = personCreateSchema.safeParse(personOf(contact));
    if (parsed.success) good.push({ index, data: parsed.data });
    else refuse(index, parsed.error.issues.map(({ message }) => message).join('; '));
  });
  await ensureCompanies({ twenty, hosts: good.map(({ index }) => portion[index]?.company ?? ''), signal });
  try {
    await twenty.people.upsertMany({
      data: good.map(({ data }) => data),
      select: { id: true },
      ...(signal && { signal }),
    });
  } catch (error) {
    if (!(error instanceof TwentyBatchError) || signal?.aborted) throw error;
    for (const failure of error.failures) {
      const index = good[failure.index]?.index;
      if (index !== undefined)
        refuse(index, failure.error instanceof Error ? failure.error.message : String(failure.error));
    }
  }
  return bad.sort((one, other) => one.line - other.line);
}

const personOf = ({ firstName, lastName, email, jobTitle, company }: Contact): PersonCreateInput => ({
  name: { firstName, lastName },
  emails: { primaryEmail: email },
  jobTitle,
  ...(company && { company: { connect: { where: { domainName: { primaryLinkUrl: addressOf(company) } } } } }),
});

const addressOf = (host: string): string => `https://${host}`;

/** People are connected to companies by web site, which is unique: those that are not there yet are created. */
async function ensureCompanies({
  twenty,
  hosts,
  signal,
}: {
  readonly twenty: TwentyClient;
  readonly hosts: readonly string[];
  readonly signal: AbortSignal | undefined;
}): Promise<void> {
  const data = [...new Set(hosts)].flatMap((host) =>
    host === '' ? [] : [{ name: host, domainName: { primaryLinkUrl: addressOf(host) } }],
  );
  await twenty.companies.upsertMany({ data, select: { id: true }, ...(signal && { signal }) });
}

async function* portionsOf({ file, from }: { readonly file: string; readonly from: number }) {
  let portion: Contact[] = [];
  // from_line would count the heading, which names the columns
  let read = 0;
  for await (const contact of createReadStream(file).pipe(
    parse({ columns: true, bom: true, trim: true }),
  ) as AsyncIterable<Contact>) {
    read += 1;
    if (read <= from) continue;
    portion.push(contact);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

interface Progress {
  readonly done: number;
  readonly bad: readonly BadLine[];
}

async function progressOf(file: string): Promise<Progress> {
  try {
    return JSON.parse(await readFile(`${file}.done`, 'utf8')) as Progress;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { done: 0, bad: [] };
    throw error;
  }
}

async function keepProgress(file: string, progress: Progress): Promise<void> {
  await writeFile(`${file}.done.new`, JSON.stringify(progress));
  await rename(`${file}.done.new`, `${file}.done`);
}
