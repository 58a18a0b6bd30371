/** Brings the products of a warehouse into the CRM, every night: only what has changed is written. */
import type { TwentyClient } from '../crm/index.js';

/** A product as the warehouse exports it. */
export interface WarehouseProduct {
  readonly number: string;
  readonly stock: number;
  /** In euros: `12.5` */
  readonly price: number;
  readonly page?: string;
}

/** What one night's import has done. */
export interface Imported {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** A line for each product that is not in the CRM as it should be. */
  readonly problems: readonly string[];
}

/** Makes the CRM's products equal to those of the warehouse, matched by the warehouse's number. */
export async function importProducts({
  twenty,
  products,
  dryRun = false,
}: {
  readonly twenty: TwentyClient;
  readonly products: readonly WarehouseProduct[];
  readonly dryRun?: boolean;
}): Promise<Imported> {
  const { items, created, updated, unchanged } = await twenty.products.syncMany({
    data: products.map(({ number, stock, price, page }) => ({
      sku: number,
      unitsInStock: stock,
      price: { amountMicros: Math.round(price * 1_000_000), currencyCode: 'EUR' },
      ...(page && { website: { primaryLinkUrl: page } }),
    })),
    match: 'sku',
    dryRun,
  });
  const problems = items.flatMap((item, index) =>
    item.outcome === 'failed' ? [`${products[index]?.number}: ${String(item.error)}`] : [],
  );
  return { created, updated, unchanged, problems };
}
