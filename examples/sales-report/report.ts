/** The month's report: deals by closing month and stage, computed by the server, as a table and as a page with a chart. */
import { fromMicros, opportunityMeta, type OpportunityStage, type TwentyClient } from '../crm/index.js';

/** One month of one currency. */
export interface MonthLine {
  /** `2026-11` */
  readonly month: string;
  readonly currency: string;
  readonly deals: number;
  /** In units of the currency. */
  readonly amount: number;
  readonly byStage: Readonly<Partial<Record<OpportunityStage, number>>>;
}

/** Deals that close from one day (included) to another (not included), a line for each month and currency. */
export async function salesReport({
  twenty,
  from,
  to,
}: {
  readonly twenty: TwentyClient;
  readonly from: string;
  readonly to: string;
}): Promise<readonly MonthLine[]> {
  const groups = await twenty.opportunities.groupBy({
    by: [{ closeDate: 'MONTH' }, 'amount.currencyCode', 'stage'],
    filter: { closeDate: { gte: from, lt: to } },
    sum: ['amount.amountMicros'],
  });
  const lines = new Map<string, MonthLine>();
  for (const { by, count, sum } of groups) {
    const month = by.closeDate?.slice(0, 7) ?? '';
    const currency = by['amount.currencyCode'] ?? '';
    const line = lines.get(`${month} ${currency}`) ?? { month, currency, deals: 0, amount: 0, byStage: {} };
    const amount = fromMicros(sum['amount.amountMicros'] ?? 0);
    lines.set(`${month} ${currency}`, {
      ...line,
      deals: line.deals + count,
      amount: line.amount + amount,
      byStage: by.stage ? { ...line.byStage, [by.stage]: (line.byStage[by.stage] ?? 0) + amount } : line.byStage,
    });
  }
  return [...lines.values()].sort((one, other) =>
    `${one.month} ${one.currency}`.localeCompare(`${other.month} ${other.currency}`),
  );
}

const money = ({ amount, currency }: Pick<MonthLine, 'amount' | 'currency'>): string =>
  currency === ''
    ? amount.toLocaleString('en')
    : amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: 0 });

/** For a terminal. */
export function asTable(lines: readonly MonthLine[]): string {
  const rows = [['month', 'deals', 'amount'], ...lines.map((line) => [line.month, String(line.deals), money(line)])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** Names of Twenty that are no names of CSS. */
const COLOURS: Readonly<Record<string, string>> = { sky: 'deepskyblue', yellow: 'gold' };

const colour = (name: string): string => (Object.hasOwn(COLOURS, name) ? COLOURS[name] : undefined) ?? name;

/** For a browser: a page with a bar for each line, in the colours that the stages have in Twenty. */
export function asPage(lines: readonly MonthLine[]): string {
  const stages = opportunityMeta.fields.stage.options;
  const highest = Math.max(1, ...lines.map(({ amount }) => amount));
  const [width, height, bar] = [Math.max(320, lines.length * 90 + 20), 240, 60];
  const bars = lines.map((line, index) => {
    const x = 20 + index * 90;
    let top = height;
    const parts = stages.flatMap(({ value, label, color }) => {
      const amount = line.byStage[value] ?? 0;
      const size = (amount / highest) * (height - 20);
      top -= size;
      return size === 0
        ? []
        : [
            `<rect x="${x}" y="${top.toFixed(1)}" width="${bar}" height="${size.toFixed(1)}" fill="${text(colour(color))}"><title>${text(`${label}: ${money({ ...line, amount })}`)}</title></rect>`,
          ];
    });
    const caption = `<text x="${x + bar / 2}" y="${height + 18}" text-anchor="middle">${text(line.month)}</text>`;
    const amount = `<text x="${x + bar / 2}" y="${(top - 6).toFixed(1)}" text-anchor="middle">${text(money(line))}</text>`;
    return [...parts, caption, amount].join('');
  });
  const key = stages.map(
    ({ label, color }) => `<li><span style="background:${text(colour(color))}"></span>${text(label)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sales</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 2rem; }
  svg text { font: 12px system-ui, sans-serif; }
  ul { display: flex; gap: 1rem; list-style: none; padding: 0; }
  li span { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.4em; }
</style>
<h1>Deals by closing month</h1>
<svg width="${width}" height="${height + 30}" viewBox="0 -20 ${width} ${height + 50}" role="img" aria-label="Amounts by month and stage">${bars.join('')}</svg>
<ul>${key.join('')}</ul>
</html>
`;
}

/** A label of the workspace is anybody's text. */
const text = (value: string): string => value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
