import { type Element, type HTMLDocument, Window } from 'happy-dom';
import type { APIRequestContext } from 'playwright/test';

export type ReadPage = { status: number; document: HTMLDocument; headers: Record<string, string> };

/** A page as the server sends it: all that a reader without JavaScript gets, read without a browser. */
export async function readPage(request: APIRequestContext, address: string): Promise<ReadPage> {
  const response = await request.get(address);
  const { DOMParser } = new Window();
  const document = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { status: response.status(), document, headers: response.headers() };
}

/** The text of what a selector finds, each with its white space folded. */
export function textsOf(root: HTMLDocument | Element, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => foldSpace(textContent));
}

/** The text of all that a selector finds, as one. */
export const textOf = (root: HTMLDocument | Element, selector: string): string =>
  textsOf(root, selector).join(' ');

export const attributesOf = (root: HTMLDocument | Element, selector: string, name: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');

/** As a browser shows it: any white space is one space. */
export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
