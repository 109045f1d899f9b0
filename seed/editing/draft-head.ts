/** The comment at the head of a new draft: what it is, and what to do with it. */
export const draftHeadComment = (
  slug: string,
): string => `# yaml-language-server: $schema=../schema/draft.schema.json
#
# A draft: every figure of the text once, as the machine reads it. Nobody has decided anything yet, and nothing of it is loaded.
# Decide each figure: correct what is wrong, say what became of it, put the description in your words, and take its
# "todo: true" away. At the head, "todo" stands for what the text does not say.
# "npm run desk" does all of this in a browser; "npm run check" says what is left; "npm run publish -- ${slug}" publishes.

`;
