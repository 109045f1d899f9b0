import { Link } from '../../../_components/link.tsx';
import type { ApartSentence } from '../../../_data/read-figure.ts';

/** The numbers that readers would expect beside these, each with why it stands apart. */
export function ApartList({ apart }: { apart: readonly ApartSentence[] }) {
  return apart.map(({ text, href, reason }) => (
    <p key={href} className="apart">
      <strong>Don’t mix with</strong> <Link href={href}>{text}</Link>. {reason}
    </p>
  ));
}
