const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '0 0 twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spellBelowHundred(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const unit = value % 10;
  return `${TENS[Math.floor(value / 10)]}${unit === 0 ? '' : `-${SMALL[unit]}`}`;
}

function spellBelowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return spellBelowHundred(rest);
  const behind = rest === 0 ? '' : ` and ${spellBelowHundred(rest)}`;
  return `${SMALL[hundreds]} hundred${behind}`;
}

/** A whole number below a billion in English words: "two thousand three hundred and six". */
export function spell(value: number): string {
  const millions = Math.floor(value / 1e6);
  const thousands = Math.floor((value % 1e6) / 1e3);
  const rest = value % 1e3;
  const parts = [
    ...(millions > 0 ? [`${spellBelowThousand(millions)} million`] : []),
    ...(thousands > 0 ? [`${spellBelowThousand(thousands)} thousand`] : []),
  ];
  if (rest > 0)
    parts.push(rest < 100 && parts.length > 0 ? `and ${spellBelowHundred(rest)}` : spellBelowThousand(rest));
  return parts.length === 0 ? 'zero' : parts.join(' ');
}
