import { createServer } from 'node:net';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';

/** Some systems allow a port on all addresses beside a listener on one of them: all three are tried. */
const EVERYWHERE = ['::', '0.0.0.0', '127.0.0.1'];

/**
 * Throws SetupProblem with a sentence if nothing of ours could listen on this port: of the one address that HOST names,
 * or of all of them.
 */
export async function checkPort(
  port: number,
  findOwner: () => string | undefined,
  host?: string,
): Promise<void> {
  for (const tried of host === undefined ? EVERYWHERE : [host]) {
    const code = await tryToListen(port, tried);
    if (code === 'EADDRINUSE')
      throw new SetupProblem(
        `Port ${port}${host ? ` of ${host}` : ''} is in use${findOwner() ?? ''}. Stop what listens there, or choose another port: ${example(port)}`,
      );
    if (code === 'EACCES')
      throw new SetupProblem(
        `This user may not listen on port ${port}. Choose another port, such as 3000: PORT=3000 npm start`,
      );
    if (code !== undefined && host !== undefined) throw new SetupProblem(describeHost(host, code));
  }
}

const example = (port: number) => `PORT=${port < 65535 ? port + 1 : 3000} npm start`;

function describeHost(host: string, code: string): string {
  const isUnknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  const fault = isUnknown ? "a name that can't be looked up" : 'which is no address of this machine';
  return `HOST is "${host}", ${fault} (${code}). Set it to 127.0.0.1 for this machine alone, or leave it out to listen on all addresses.`;
}

/** The code of the error; undefined if it worked. */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(errorCode(error) ?? 'no code'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
