import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { listUnseen } from './found-texts.ts';
import { Marked } from './marked.tsx';

type Props = { row: ClaimRow; words: readonly string[]; colSpan: number };

/** Under a claim that a search found: our description, and whatever else the words stand in, with the words marked. */
export function FoundRow({ row, words, colSpan }: Props) {
  const texts = [{ label: 'In our words', text: row.description }, ...listUnseen(row, words)];
  return (
    <tr className="claim-table-found">
      <td colSpan={colSpan}>
        {texts.map(({ label, text }) => (
          <span key={label} className="claim-table-text">
            <span className="soft">{label}:</span> <Marked text={text} words={words} />
          </span>
        ))}
      </td>
    </tr>
  );
}
