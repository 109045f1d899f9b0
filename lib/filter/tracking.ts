const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|_gl)$/;

/** Whether a query parameter is one that others hang on links to count clicks; such ones are let pass everywhere. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}
