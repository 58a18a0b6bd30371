const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** `2026-12-04`, where that day exists. */
export function parseDay(text: string): string | undefined {
  if (!DAY.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  // a Date makes 30 February the first of March
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : undefined;
}

/** A moment in ISO 8601 with its zone, where that moment exists. */
export function parseTime(text: string): string | undefined {
  if (!TIME.test(text) || parseDay(text.slice(0, 10)) === undefined) return undefined;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}

const DAY_MS = 86_400_000;

/** The first moments of a day and of the next one, in UTC. */
export function boundsOf(day: string): { readonly start: string; readonly next: string } {
  const start = `${day}T00:00:00.000Z`;
  return { start, next: new Date(Date.parse(start) + DAY_MS).toISOString() };
}
