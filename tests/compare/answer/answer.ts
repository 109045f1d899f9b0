/** What a site answers; the body is without its content encoding. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** A question that got no whole answer; `reason` is a system's code or a few words. */
export type Failure = { reason: string };

export const isFailure = (answer: Answer | Failure): answer is Failure => 'reason' in answer;

/** The media type without its parameters; empty where the answer names none. */
export const typeOf = ({ headers }: Answer): string => (headers['content-type'] ?? '').split(';')[0] ?? '';

/** Whether a body of this type is text that can be read, and not bytes. */
export function isText(type: string): boolean {
  return /^text\/|^image\/svg|[/+](json|xml|javascript)$/.test(type);
}
