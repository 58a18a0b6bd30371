import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { badLinesAsCsv, importContacts } from '../../examples/csv-import/import-contacts.js';
import { workspace } from './workspace.js';

const HEADING = 'firstName,lastName,email,jobTitle,company';

async function csvFile(lines: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'csv-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'contacts.csv');
  await writeFile(file, [HEADING, ...lines, ''].join('\n'));
  return file;
}

it('imports 10,000 contacts with their companies, stopped and gone on with, and names the bad lines', async () => {
  const { twenty } = await workspace();
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    index % 2500 === 7
      ? `Bad,Line ${index},not an address,,`
      : `First,Last ${index},p${index}@company${index % 40}.example,"Buyer, ""senior""",company${index % 40}.example`,
  );
  const file = await csvFile(lines);
  const stop = new AbortController();
  const seen: number[] = [];
  const run = (signal?: AbortSignal) =>
    importContacts({
      twenty,
      file,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 3000) stop.abort();
      },
      ...(signal && { signal }),
    });
  await expect(run(stop.signal)).rejects.toThrow('aborted');
  expect(seen).toEqual([1000, 2000, 3000]);

  const bad = await run();
  expect(seen.slice(3)).toEqual([4000, 5000, 6000, 7000, 8000, 9000, 10_000]);
  expect(bad.map(({ line }) => line)).toEqual([9, 2509, 5009, 7509]);
  expect({ people: await twenty.people.count(), companies: await twenty.companies.count() }).toEqual({
    people: 9996,
    companies: 40,
  });
  const someone = await twenty.people.findFirst({
    filter: { emails: { primaryEmail: { eq: 'p41@company1.example' } } },
    select: { jobTitle: true, company: { domainName: { primaryLinkUrl: true } } },
  });
  expect(someone).toEqual({
    jobTitle: 'Buyer, "senior"',
    company: { domainName: { primaryLinkUrl: 'https://company1.example' } },
  });
});

it('makes of the bad lines a file that can be corrected and imported', async () => {
  const { twenty } = await workspace();
  const file = await csvFile(['Ada,"Love ""lace""",ada at acme,CTO,', 'Bob,Ok,bob@acme.com,,']);
  const report = badLinesAsCsv(await importContacts({ twenty, file }));
  expect(report.split('\n')).toEqual([
    'line,reason,firstName,lastName,email,jobTitle,company',
    expect.stringMatching(/^"2","[^"]+","Ada","Love ""lace""","ada at acme","CTO",""$/) as string,
    '',
  ]);
  const corrected = join(file, '..', 'corrected.csv');
  await writeFile(corrected, report.replace('ada at acme', 'ada@acme.com'));
  expect(await importContacts({ twenty, file: corrected })).toEqual([]);
  expect(await readFile(`${corrected}.done`, 'utf8')).toContain('"done":1');
  expect(await twenty.people.count()).toBe(2);
});
