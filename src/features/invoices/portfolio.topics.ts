import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { portfolioInJson, type Portfolio } from './portfolio.type';

export interface PortfolioUpdated {
  readonly portfolio: Portfolio;
  /** Ids of investments and of their payments. */
  readonly changed: readonly string[];
}

export const portfolioUpdated = topic<PortfolioUpdated>({
  name: 'portfolio.updated',
  type: 'PortfolioUpdatedEvent',
  description: 'Something became of what somebody has invested; told to him, at most once a second for each currency.',
  payload: z.object({ portfolio: portfolioInJson, changed: z.array(z.string()) }),
  streams: ({ portfolio }) => [userStream(portfolio.ownerId)],
  invalidates: ({ changed }) => [
    { typename: 'Portfolio', id: null },
    ...changed.map((id) => ({ typename: id.startsWith('pay_') ? 'Payment' : 'Investment', id })),
  ],
});
