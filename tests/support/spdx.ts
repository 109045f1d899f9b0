/**
 * Whether an SPDX expression can be satisfied with the given licences: one side of each OR, both of each AND. Throws on
 * what is no expression.
 */
export function canChoose(expression: string, isAllowed: (id: string) => boolean): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const next = () => {
    const token = tokens.shift();
    if (token === undefined) throw new Error(`"${expression}" ends too early to be an SPDX expression.`);
    return token;
  };
  const one = (): boolean => {
    const token = next();
    if (token !== '(') return isAllowed(withException(token));
    const inner = any();
    if (next() !== ')') throw new Error(`"${expression}" has a bracket that is not closed.`);
    return inner;
  };
  const withException = (id: string): string => {
    if (!/^[\w.+-]+$/.test(id) || /^(AND|OR|WITH)$/.test(id))
      throw new Error(`"${expression}" has "${id}" where SPDX has the name of a licence.`);
    if (tokens[0] !== 'WITH') return id;
    return `${id} ${next()} ${next()}`;
  };
  const all = (): boolean => {
    let isMet = one();
    while (tokens[0] === 'AND') {
      next();
      isMet = one() && isMet;
    }
    return isMet;
  };
  const any = (): boolean => {
    let isMet = all();
    while (tokens[0] === 'OR') {
      next();
      isMet = all() || isMet;
    }
    return isMet;
  };
  const isMet = any();
  if (tokens.length > 0) throw new Error(`"${expression}" goes on with "${tokens[0]}" where it should end.`);
  return isMet;
}
