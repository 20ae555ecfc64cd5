import { Arg, Ctx, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { toEvent } from '../../graphql/live/event';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { AnnouncementPublishedEvent } from './announcement-published-event.type';
import { Announcement } from './announcement.entity';
import { AnnouncementInput } from './announcement.input';
import { listAnnouncements } from './announcement.queries';
import type { AnnouncementPublished } from './announcement.topics';
import { publishAnnouncement } from './publish-announcement';
import { watchAnnouncements } from './watch-announcements';

@Resolver()
export class AnnouncementResolver {
  @Allow('anybody')
  @Query(() => [Announcement], {
    description:
      'What is announced to the viewer at present, the newest first, 100 at most; without a viewer, what is for everybody.',
  })
  announcements(@Ctx() ctx: Context): Promise<Announcement[]> {
    return listAnnouncements(ctx);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => Announcement, { description: 'Announces something to everybody, or to those with certain roles.' })
  publishAnnouncement(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnouncementInput, { description: 'What, and for whom.' }) input: AnnouncementInput,
  ): Promise<Announcement> {
    return publishAnnouncement(ctx, input);
  }

  @Allow('signed-in')
  @Subscription(() => AnnouncementPublishedEvent, {
    subscribe: watchAnnouncements,
    description:
      'What is announced to everybody, or to those with a role of the viewer. What is over by then is not told.',
  })
  announcementPublished(@Root() fact: Fact<AnnouncementPublished>): AnnouncementPublishedEvent {
    return toEvent(fact);
  }
}
