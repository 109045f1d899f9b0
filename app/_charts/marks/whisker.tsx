type WhiskerProps = { low: number; high: number; at: number; along?: 'x' | 'y' };

const CAP = 5;

/** From bound to bound with a cap at each; a rim of paper keeps it apart from the mark that it crosses. */
export function Whisker({ low, high, at, along = 'x' }: WhiskerProps) {
  const path =
    along === 'x'
      ? `M${low},${at}H${high}M${low},${at - CAP}v${2 * CAP}M${high},${at - CAP}v${2 * CAP}`
      : `M${at},${low}V${high}M${at - CAP},${low}h${2 * CAP}M${at - CAP},${high}h${2 * CAP}`;
  return (
    <>
      <path className="chart-whisker-rim" d={path} stroke="var(--paper)" strokeWidth={4} fill="none" />
      <path className="chart-whisker" d={path} stroke="var(--ink)" strokeWidth={1.5} fill="none" />
    </>
  );
}
