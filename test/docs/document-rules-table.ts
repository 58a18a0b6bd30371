import type { DocumentRule } from '../../src/plugin/documents/document-rule.js';
import { DOCUMENT_RULES } from '../../src/plugin/documents/rules/registry.js';

const SERVERS: Readonly<Record<DocumentRule['servers'], string>> = { all: 'all', '1.x': 'before 2.0', '2.x': '2.x' };

/** Every rule with what it finds, the servers that need it, and whether it counts for documents that `$query` sends. */
export const documentRulesTable = (): string =>
  [
    '| rule | finds | servers | for `$query` |',
    '| --- | --- | --- | --- |',
    ...DOCUMENT_RULES.map(
      ({ name, about, servers, isRepairedByQuery }) =>
        `| \`${name}\` | ${about} | ${SERVERS[servers]} | ${isRepairedByQuery ? 'repaired' : 'yes'} |`,
    ),
  ].join('\n');
