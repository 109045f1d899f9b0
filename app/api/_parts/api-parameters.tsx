import type { DescribedParameter } from '../../../lib/out/api/openapi-types.ts';
import { describeSchema } from './schema-words.ts';

/** The parameters of an address: what each takes, and what it asks for. */
export function ApiParameters({ parameters }: { parameters: readonly DescribedParameter[] }) {
  return (
    <table className="blocks api-table">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Takes</th>
          <th scope="col">Asks for</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, schema, description }) => (
          <tr key={name} id={`parameter-${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              {describeSchema(schema.type === 'array' ? (schema.items ?? {}) : schema)}
              {schema.type === 'array' && <span className="soft"> (may stand several times)</span>}
            </td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
