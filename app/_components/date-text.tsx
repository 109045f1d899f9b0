import { formatDate } from '../../lib/words/format.ts';

/** A date as precisely as it is known, or that it is not. */
export function DateText({ date, unknown = 'date not known' }: { date: string | null; unknown?: string }) {
  return date === null ? unknown : <time dateTime={date}>{formatDate(date)}</time>;
}
