import type { OtherValue } from '../../lib/model/check.ts';
import { formatNumber } from '../../lib/words/format.ts';
import { DateText } from './date-text.tsx';
import { OurAddition } from './our-addition.tsx';

type Props = { quantity: OtherValue; says: string };

/** What another source prints, where our words leave it out, and our conversion: from what, at which rate of which day. */
export function OtherQuantity({ quantity, says }: Props) {
  const { converted } = quantity;
  if (!converted && says.toLowerCase().includes(quantity.as_printed.toLowerCase())) return null;
  if (!converted) return <p className="other-quantity">As printed there: “{quantity.as_printed}”.</p>;
  return (
    <p className="other-quantity">
      {`${quantity.unit} ${formatOther(quantity)}`} <OurAddition>converted by us</OurAddition> from{' '}
      {converted.from} at {formatNumber(converted.rate)}, the rate of <DateText date={converted.rate_date} />{' '}
      ({converted.rate_source}
      ).
    </p>
  );
}

function formatOther({ value, lower, upper }: OtherValue): string {
  return [value ?? null, lower ?? null, upper ?? null]
    .filter((each) => each !== null)
    .map(formatNumber)
    .join(' to ');
}
