import { describe, expect, it } from 'vitest';
import { answerClaimCitation, answerFilterCitation } from '../../../app/_http/api/answer-citation.ts';
import { CLAIMS_CHART_PARAMETERS } from '../../../lib/filter/filter-query.ts';
import { problemSchema } from '../../../lib/out/api/problem.ts';

const ask = (query: string, form: string) =>
  answerFilterCitation(new Request(`https://m.example/claims.${form}?${query}`), form);

describe('answerFilterCitation(request, form)', () => {
  it.each(['view=table', 'after=x', 'limit=5', 'width=900'])(
    'refuses %s with the names of what it takes, before anything is read',
    async (query) => {
      const answer = await ask(`country=SWE&${query}`, 'csl.json');
      expect(answer.status).toBe(400);
      const { problems } = problemSchema.parse(await answer.json());
      expect(problems).toMatchObject([
        { parameter: query.split('=')[0], accepted: [...CLAIMS_CHART_PARAMETERS] },
      ]);
    },
  );

  it.each(['bib', 'ris'])('says the same as a sentence where %s is asked for', async (form) => {
    const answer = await ask('view=table', form);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('There is no parameter of this name. Known ones: metric, country,');
  });
});

describe('answerClaimCitation(request, id, form)', () => {
  it('takes no parameter', async () => {
    const request = new Request('https://m.example/claims/a-01.bib?view=table');
    const answer = await answerClaimCitation(request, 'a-01', 'bib');
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('This address takes none.'),
    ]);
  });
});
