import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import type { Person } from '../identity';
import { findConversation } from './conversation.queries';
import { typingChanged } from './message.topics';

/** Says that the viewer is typing, which is over by itself after five seconds, or that he no longer is. */
export async function setTyping(ctx: Context, conversationId: string, typing: boolean): Promise<boolean> {
  const conversation = await findConversation(ctx, conversationId);
  const viewer = conversation?.people.find(({ id }) => id === ctx.viewer.id);
  if (!viewer) throw notFound();
  tellTyping(ctx, conversationId, viewer, typing);
  return true;
}

export function tellTyping(ctx: Context, conversationId: string, user: Person, typing: boolean): void {
  ctx.pass(typingChanged, { conversationId, user, typing });
}
