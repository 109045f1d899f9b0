/** The bytes of a page as it is sent to who takes no compression. Throws where it is no success. */
export async function sizeOf(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${url} answers with ${response.status}.`);
  return (await response.arrayBuffer()).byteLength;
}
