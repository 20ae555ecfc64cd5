import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { notFound } from '../../base/errors';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { OrderPlacedEvent, OrderReadyEvent, OrderStatusChangedEvent } from './order.events';
import { findOrder } from './order.queries';
import {
  orderPlaced,
  orderReady,
  orderStatusChanged,
  orderStream,
  type OrderMoved,
  type OrderTold,
} from './order.topics';

@Resolver()
export class OrderEventsResolver {
  @Allow([Role.SELLER])
  @Subscription(() => OrderPlacedEvent, {
    subscribe: watchPlaced,
    description: 'Each order of something of the viewer’s, when it is paid.',
  })
  orderPlaced(@Root() fact: Fact<OrderTold>): OrderPlacedEvent {
    return OrderPlacedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => OrderStatusChangedEvent, {
    subscribe: watchStatus,
    description:
      'How an order goes on: one that the viewer may see, or all of his, on either side. Not when it is made; an admin may watch any single one.',
  })
  orderStatusChanged(
    @Arg('orderId', () => ID, { nullable: true, description: 'Only this one.' })
    _orderId: string | null,
    @Root() fact: Fact<OrderMoved>,
  ): OrderStatusChangedEvent {
    return OrderStatusChangedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => OrderReadyEvent, {
    subscribe: watchReady,
    description: 'Each order of the viewer’s that he can pick up.',
  })
  orderReady(@Root() fact: Fact<OrderTold>): OrderReadyEvent {
    return OrderReadyEvent.of(fact);
  }
}

interface Asked {
  readonly context: Context;
}

function watchPlaced({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [orderPlaced] });
}

async function watchStatus({
  context,
  args: { orderId },
}: Asked & { readonly args: { readonly orderId?: string | null } }): Promise<Watch> {
  const topics = [orderStatusChanged];
  if (typeof orderId !== 'string') return context.watch(userStream(context.viewer.id), { topics });
  if (!(await findOrder(context, orderId))) throw notFound();
  return context.watch(orderStream(orderId), { topics });
}

function watchReady({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [orderReady] });
}
