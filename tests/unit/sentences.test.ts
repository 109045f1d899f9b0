import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/text/sentences.ts';

describe('splitSentences(block) stays whole', () => {
  it.each([
    ['a title', 'A note by Dr Alder and by Prof. Birch is kept.'],
    ['e.g. and i.e.', 'Tools—e.g. Lamps, i.e. Oil lamps—are kept.'],
    ['a shortened month', 'The fair on Sept. 15 and Oct. 2 was full.'],
    ['a country in capitals', 'The U.S. Catalogue and the U.K. List differ.'],
    ['a numbered item', 'Rule No. 7 and Nos. 8 and 9 apply.'],
    ['a shortened word before a number', 'It handled max. 300 ferries, min. 5 and approx. 40 boats.'],
    ['a shortened word before a sum', 'It cost est. $5 million, ca. €4 million, Rs. 300 or avg. 3 million.'],
    ['a comparison', 'It was 12 vs. 300 the year before.'],
    ['initials', 'Letters of J. R. Alder are kept.'],
    ['a decimal', 'It took 2.5 hours and cost US $5.20 in all.'],
    ['an ellipsis', 'The habit … has grown “… Marks” and stays.'],
    ['a question inside', '“Do they want it?” asks the clerk.'],
    ['a colon and a semicolon', 'One thing is sure: It rains; Nobody reads.'],
  ])('at %s', (_, text) => {
    expect(splitSentences(text)).toEqual([text]);
  });
});

describe('splitSentences(block) splits', () => {
  it.each([
    ['after a closing quote', 'They call it “Falling on Hard Marks.” The list has more.', 2],
    ['after a straight closing quote', 'They say "since 1949." Humour helps.', 2],
    ['after a bracket', '(All of it is closed.) Come again.', 2],
    ['before a digit', 'The rooms are open. 120 schools came.', 2],
    ['before an opening quote', 'It ended. “Why?” Nobody knows.', 3],
    ['after "No" as an answer', 'Is it open? No. The rooms are shut.', 3],
    ['after a unit of time', 'It took 5 min. 300 people came.', 2],
    ['after a date', 'It closed on Sept. 15. Rain fell.', 2],
    ['after a country where a usual opener follows', 'He left the U.S. The rooms stayed.', 2],
    ['after a footnote mark', 'It grew.[1] Rain fell.', 2],
    ['after an ellipsis where a usual opener follows', 'The habit has grown … And so it stays.', 2],
    ['after exclamation marks', 'Open! Come in.', 2],
  ])('%s', (_, text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('and loses nothing but the spaces between', () => {
    const text = 'One lamp. “Two lamps.” Three lamps … burn. No end';
    expect(splitSentences(text).join(' ')).toBe(text);
  });

  it('into none where there is no text', () => {
    expect(splitSentences(' ')).toEqual([]);
  });
});
