/** The qualifier decides the bounds (lib/model/bounds.ts). A stated figure has none, or both where the article prints a margin. */
export const HEDGE_RULE = `case qualifier
  when 'stated' then (lower is null and upper is null) or (lower is not null and upper is not null and lower < upper and lower <= value and value <= upper)
  when 'more_than' then lower is not null and lower = value and lower_exclusive and upper is null
  when 'at_least' then lower is not null and lower = value and not lower_exclusive and upper is null
  when 'almost' then upper is not null and upper = value and upper_exclusive and lower is null
  when 'up_to' then upper is not null and upper = value and not upper_exclusive and lower is null
  when 'about' then lower is not null and upper is not null and lower <= value and value <= upper
  else true end`;
