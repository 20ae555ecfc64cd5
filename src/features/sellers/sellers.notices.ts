import type { Move } from '../../live/moves/move';
import { NotificationKind, notifyIn, Severity } from '../notices';
import type { Review } from './review.type';
import { sellerIdOf } from './seller-id.rules';
import type { Tier } from './tier.rules';

// What a seller reads: all of it stands here.

export function tellOfReview(move: Move, { id: subjectId, seller, author, rating }: Review): void {
  notifyIn(move, seller.id, {
    kind: NotificationKind.REVIEW,
    title: 'New review',
    message: `${author.displayName} gave you ${rating} of 5 stars.`,
    subjectId,
  });
}

export function tellOfTier(move: Move, userId: string, tier: Tier): void {
  notifyIn(move, userId, {
    kind: NotificationKind.TIER,
    severity: Severity.SUCCESS,
    title: `You are ${nameOf(tier)} now`,
    message: 'Your page says so, and your profile shows what it brings.',
    subjectId: sellerIdOf(userId),
  });
}

/** As one says it: the words of the schema are for programs. */
function nameOf(tier: Tier): string {
  return `${tier.charAt(0)}${tier.slice(1).toLowerCase()}`;
}
