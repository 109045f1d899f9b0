import type { Buffered } from './capture.ts';
import { type RefusalForm, toRefusal } from './refusal.ts';

/** Said where no number can be shown: whole without scripts, and without the database. */
const REASONS = {
  unreachable: {
    title: 'The database does not answer',
    text: 'The site is up, but the database behind it can’t be reached right now, so no number can be shown. Nothing is lost. Please try again in a minute.',
    retrySeconds: 60,
  },
  busy: {
    title: 'The database is busy',
    text: 'The site is up, but every connection to the database behind it is taken right now. Nothing is lost. Please try again in a moment.',
    retrySeconds: 5,
  },
  overloaded: {
    title: 'Too many pages are being made',
    text: 'The site is up, but more is asked of it right now than it can make, and this page would have to wait too long for its turn. What was asked for lately still answers. Nothing is lost. Please try again in a moment.',
    retrySeconds: 10,
  },
  slow: {
    title: 'This takes too long',
    text: 'The site is up, but this page could not be put together in the time that it may take. Nothing is lost. Please try again in a moment.',
    retrySeconds: 30,
  },
  held: {
    title: 'This file can’t be sent over HTTP/1.0 now',
    text: 'Over HTTP/1.0 a file that breaks off looks whole, so it is first made whole here, and there is no room left for that. Please ask with HTTP/1.1; whoever runs a proxy in front can have it do so, as nginx does with “proxy_http_version 1.1”.',
    retrySeconds: 60,
  },
  empty: {
    title: 'No data are loaded yet',
    text: 'The site is up, but nothing has been loaded into its database. Whoever runs it can do so with “npm run seed”.',
    retrySeconds: 60,
  },
  changing: {
    title: 'The numbers are being replaced',
    text: 'New data came in each time this page was put together, and a page never mixes old numbers with new ones. Please try again in a moment.',
    retrySeconds: 5,
  },
} as const;

export type UnavailableReason = keyof typeof REASONS;

/** Nothing can be said now, and why. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason) {
    super(REASONS[reason].title);
    this.reason = reason;
  }
}

/** A 503 in the form of its address. */
export function toUnavailableResponse(
  reason: UnavailableReason,
  form: RefusalForm,
  siteUrl: string,
): Buffered {
  const { title, text, retrySeconds } = REASONS[reason];
  const headers = { 'retry-after': String(retrySeconds) };
  return toRefusal({ type: 'unavailable', title, text, headers }, form, siteUrl);
}
