import { type Attack, attack } from './attack.ts';

/** A program: attacks a site in one way until it is ended. */
const [origin = '', kind = '', connections = '20'] = process.argv.slice(2);
process.stdout.write('attacking\n');
await attack(origin, kind as Attack, Number(connections));
