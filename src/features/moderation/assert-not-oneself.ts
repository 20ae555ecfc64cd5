import { conflict } from '../../base/errors';
import type { Context } from '../../live/context';

/** Whoever locks himself out, or gives himself more, should ask another admin. */
export function assertNotOneself({ viewer }: Context, userId: string): void {
  if (viewer.id === userId) throw conflict('SELF', 'Another admin must do this to you.');
}
