import { Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { BillGeneratedEvent, BillUpdatedEvent } from './bill.events';
import { billGenerated, billUpdated, type BillTold } from './bill.topics';

@Resolver()
export class BillEventsResolver {
  @Allow('signed-in')
  @Subscription(() => BillGeneratedEvent, {
    subscribe: watchGenerated,
    description: 'Each new bill that the viewer has to pay.',
  })
  billGenerated(@Root() fact: Fact<BillTold>): BillGeneratedEvent {
    return BillGeneratedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => BillUpdatedEvent, {
    subscribe: watchUpdated,
    description:
      'What becomes of bills that the viewer has issued or has to pay: paid, overdue, cancelled, to be paid again.',
  })
  billUpdated(@Root() fact: Fact<BillTold>): BillUpdatedEvent {
    return BillUpdatedEvent.of(fact);
  }
}

interface Asked {
  readonly context: Context;
}

function watchGenerated({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [billGenerated] });
}

function watchUpdated({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [billUpdated] });
}
