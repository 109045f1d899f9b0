import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../support/draft-of.ts';

const speakers = (text: string) => figuresOf(text).map(({ stated_by }) => stated_by ?? null);

describe('who is said to state a figure', () => {
  it.each([
    ['According to the Harbour Institute, 300 boats sank.', ['the Harbour Institute']],
    ['300 boats sank, the harbour office said.', ['the harbour office']],
    ['“300 boats sank,” said Ada Holm of the harbour office.', ['Ada Holm']],
    ['Data from the Bureau of Boats show that 300 boats sank.', ['the Bureau of Boats']],
    ['Customs data show that 300 boats sank.', ['Customs data']],
    [
      'The Ferry Council, citing its own figures, says that 300 boats sank.',
      ['the Ferry Council, citing its own figures'],
    ],
    ['Its minister, Tove Lund, told parliament that 300 boats sank.', ['Tove Lund']],
    ['Ada Holm counted boats. She said that 300 boats sank.', ['Ada Holm']],
    ['A survey published by the Boat Institute found that 300 boats sank.', ['the Boat Institute']],
  ])('of “%s”', (text, who) => expect(speakers(text)).toEqual(who));

  it.each([
    'The ministry sent 300 boats.',
    '61 percent said that they row.',
    'The report examined 17 harbours.',
    'Most people say that 300 boats sank.',
    'Japan gave 300 boats.',
  ])('is nobody in “%s”', (text) => expect(speakers(text).filter((who) => who !== null)).toEqual([]));
});
