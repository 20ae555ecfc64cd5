import type { Move } from '../../live/moves/move';
import { writer } from '../../live/moves/writer';
import { notifyAll, type AddressedNotice, type Notice } from './notify';

/** Written last of all by nature: counts are locked after accounts, and rows that a move writes are its own already. */
const newNotices = writer<AddressedNotice>({ name: 'notices', write: notifyAll });

/** The same as `notify` for a move: whoever shares its transaction tells with it, in one call. */
export function notifyIn(move: Move, userId: string, notice: Notice): void {
  move.write(newNotices, { ...notice, userId });
}
