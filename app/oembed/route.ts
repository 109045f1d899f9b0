import { answerOembed } from '../_exports/answer-oembed.ts';
import { answerJson } from '../_http/api/answer-json.ts';
import { answerProblem } from '../_http/api/problem-response.ts';

export const dynamic = 'force-dynamic';

const PROBLEMS = { 400: 'bad-parameter', 404: 'not-found', 501: 'no-such-format' } as const;

/** oEmbed 1.0: what another site is to show for the address in `?url=`. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, [], async () => {
    const answer = await answerOembed(query);
    return answer instanceof Response ? answer : answerProblem(PROBLEMS[answer.status], answer.sentence);
  });
}
