import type { JsonSchema } from '../../../lib/out/api/openapi-types.ts';
import { listFields } from './schema-words.ts';

/** The fields of one kind of record, folded away until they are wanted. */
export function ApiFields({ name, schema }: { name: string; schema: JsonSchema }) {
  return (
    <details className="api-fields" id={`schema-${name}`}>
      <summary>{name}</summary>
      <table className="blocks api-table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {listFields(schema).map((field) => (
            <tr key={field.name}>
              <th scope="row">
                <code>{field.name}</code>
              </th>
              <td>{field.type}</td>
              <td>{field.meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
