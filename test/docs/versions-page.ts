import { VERSION_FACTS } from '../../src/twenty/versions/version-facts.js';
import type { VersionFact, VersionTrait } from '../../src/twenty/versions/version-facts.js';

/** What the page about versions calls each trait, and in which order they come. */
const TITLES: Readonly<Record<VersionTrait, string>> = {
  family: 'Schema',
  typedParts: 'Lists inside of composites',
  rateLimiter: 'Rate limits',
  limitDetails: 'What an error says about its limit',
  recordStock: 'Number of records',
  cursors: 'Cursors',
  emptyBulkFilter: 'Bulk writes without a condition',
  nestedCreate: 'Nested creates',
  restRestore: 'Restoring over REST',
  restFields: 'Fields of REST answers',
  domainLinks: 'Domains',
  uploads: 'Uploads',
  restErrors: 'Errors of REST',
  writability: 'What the API may write',
  sharing: 'Sharing of records',
  validationRules: 'Validation rules',
  webhookNames: 'Events of the data model',
  webhookDeliveries: 'Dropped events',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of one trait, as the page has it, without the spaces that prettier adds. */
const tableOf = (trait: VersionTrait): string => {
  const facts: readonly VersionFact[] = VERSION_FACTS[trait];
  const rows = facts.map(({ since, what, source }) => `| ${since} | ${cell(what)} | ${cell(source)} |`);
  return [`### ${TITLES[trait]}`, '', '| since | a server does this | source |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
};

/** The part of `docs/versions.md` that is made from the table of versions. */
export const versionTables = (): string => (Object.keys(TITLES) as readonly VersionTrait[]).map(tableOf).join('\n\n'); // the keys above
