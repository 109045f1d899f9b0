import path from 'node:path';
import { runOther } from './run-other.ts';

/** The name that the example configurations of `deploy/` serve. */
export const EXAMPLE_HOST = 'metrics.example.org';

/** Makes a key and a certificate that nobody but the test takes for true. */
export async function makeCertificate(folder: string): Promise<{ certificate: string; key: string }> {
  const certificate = path.join(folder, 'fullchain.pem');
  const key = path.join(folder, 'privkey.pem');
  await runOther('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${EXAMPLE_HOST}`, '-addext', `subjectAltName=DNS:${EXAMPLE_HOST}`],
    ...['-keyout', key, '-out', certificate],
  ]);
  return { certificate, key };
}
