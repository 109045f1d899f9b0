/** The size in px of the picture that stands beside a shared link: what most who show links ask for. */
export const CARD = { width: 1200, height: 630 } as const;
