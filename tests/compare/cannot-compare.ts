/** The two sites can't be held against each other. The message is a sentence that says why and what to do. */
export class CannotCompare extends Error {
  override name = 'CannotCompare';
}
