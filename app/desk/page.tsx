import { redirect } from 'next/navigation';
import { requireDesk } from './_parts/require-desk.ts';

async function proof(form: FormData) {
  'use server';
  await requireDesk();
  redirect(`/desk?said=${encodeURIComponent(String(form.get('word')))}`);
}

export default async function DeskPage({ searchParams }: { searchParams: Promise<{ said?: string }> }) {
  await requireDesk();
  const { said } = await searchParams;
  return (
    <>
      <h1>The desk</h1>
      <p>{said}</p>
      <form action={proof}>
        <input name="word" aria-label="Word" />
        <button type="submit">Send</button>
      </form>
    </>
  );
}
