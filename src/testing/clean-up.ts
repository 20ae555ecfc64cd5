import { removeEmbeddedData } from '../db/embedded';

/** Run as a process of its own: when whoever launched it is gone, it ends the database server of his tests and forgets the data. */
const [, , dataDir] = process.argv;
if (dataDir === undefined) throw new Error('Nobody has said what is to be cleaned up.');
process.stdin.resume().once('close', () => void removeEmbeddedData(dataDir));
