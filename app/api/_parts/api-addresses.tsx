import type { OpenApi } from '../../../lib/out/api/openapi-types.ts';

type Props = { paths: OpenApi['paths']; examples: Record<string, string> };

/** Every address that answers data, with one that can be tried where it names a record or draws a choice. */
export function ApiAddresses({ paths, examples }: Props) {
  return (
    <table className="blocks api-table">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it answers</th>
          <th scope="col">As</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(paths).map(([path, { get }]) => (
          <tr key={path} id={get.operationId}>
            <th scope="row">
              <ApiAddress path={path} example={examples[path]} />
            </th>
            <td>{get.summary}</td>
            <td data-label="As">{contentType(get.responses[200])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ApiAddress({ path, example }: { path: string; example: string | undefined }) {
  if (!path.includes('{') && example === undefined)
    return (
      <a href={path}>
        <code>{path}</code>
      </a>
    );
  return (
    <>
      <code>{path}</code>
      {example !== undefined && (
        <>
          {' '}
          <a className="api-try" href={example}>
            such as {example}
          </a>
        </>
      )}
    </>
  );
}

function contentType(answer: object | undefined): string {
  const content = answer !== undefined && 'content' in answer ? (answer.content as object) : {};
  return Object.keys(content)[0] ?? '';
}
