/** Which draft a form is of, in which state, and which form it is. */
export function FormKeys({ slug, mark, form }: { slug: string; mark: string; form?: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="mark" value={mark} />
      {form && <input type="hidden" name="form" value={form} />}
    </>
  );
}
