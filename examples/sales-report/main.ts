/** Prints the table, and writes the page to standard output: `main.ts <from> <to> > report.html`. */
import { createTwentyClient } from '../crm/index.js';
import { asPage, asTable, salesReport } from './report.js';

const [from = '2026-01-01', to = '2027-01-01'] = process.argv.slice(2);
const lines = await salesReport({ twenty: createTwentyClient(), from, to });
console.error(asTable(lines));
console.log(asPage(lines));
