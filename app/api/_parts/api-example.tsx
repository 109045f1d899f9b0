/** A request and what it was answered, as text that can be selected. */
export function ApiExample({ request, answer }: { request: string; answer: object }) {
  return (
    <figure className="api-example">
      <figcaption>
        <code>GET {request}</code>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <pre tabIndex={0}>{JSON.stringify(answer, null, 2)}</pre>
    </figure>
  );
}
