import { parseArgs } from 'node:util';
import { StartError } from '../base/start-error';

const [fewest, most] = [1, 16];

/** `--nodes 3`; two if nothing is said. */
export function nodeCount(args: readonly string[]): number {
  const count = Number(givenIn(args) ?? 2);
  if (Number.isInteger(count) && count >= fewest && count <= most) return count;
  throw new StartError(`--nodes takes a whole number from ${fewest} to ${most}: \`npm run cluster -- --nodes 3\`.`);
}

function givenIn(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { nodes: { type: 'string' } } }).values.nodes;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new StartError(`${why}. The command knows --nodes: \`npm run cluster -- --nodes 3\`.`);
  }
}
