/** The comment at the head of a new draft: what it is, and what to do next. */
export const draftComment = (
  slug: string,
): string => `# yaml-language-server: $schema=../schema/draft.schema.json
#
# A draft: every figure of the text once, as the machine reads it. Nobody has decided anything, and nothing of it is loaded.
# Decide each figure: mend what is wrong, say what it is, put the description in your words, and take "todo: true" away.
# At the head "todo" stands for what the text does not say. "npm run desk" does all of this in a browser,
# "npm run check" says what is left, "npm run publish -- ${slug}" publishes.

`;
