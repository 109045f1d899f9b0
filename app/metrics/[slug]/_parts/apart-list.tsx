import type { ApartSentence } from '../../../_data/kept-reads.ts';

/** The numbers that readers would expect beside these, each with why it stands apart. */
export function ApartList({ apart }: { apart: readonly ApartSentence[] }) {
  return apart.map(({ text, href, reason }) => (
    <p key={href} className="apart">
      <strong>Don’t mix with</strong> <a href={href}>{text}</a>. {reason}
    </p>
  ));
}
