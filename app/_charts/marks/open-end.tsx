const STRIPES = [7, 6, 5, 3.5, 2];
const GAP = 2;

type OpenEndProps = { x: number; y: number; height: number; towards: 1 | -1; fill: string };

/** What lies beyond a bound: stripes that thin out, for "this and an unknown amount more". */
export function OpenEnd({ x, y, height, towards, fill }: OpenEndProps) {
  let from = GAP;
  return (
    <g className="chart-open-end">
      {STRIPES.map((width) => {
        const left = towards === 1 ? x + from : x - from - width;
        from += width + GAP;
        return <rect key={width} x={left} y={y} width={width} height={height} fill={fill} />;
      })}
    </g>
  );
}
