import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { createService } from './create-service';
import { ServicesArgs } from './service.args';
import { ServiceInput } from './service.input';
import { findService, listServices } from './service.queries';
import { Service, ServiceConnection } from './service.type';
import { updateService } from './update-service';

@Resolver(() => Service)
export class ServiceResolver {
  @Allow('anybody')
  @Query(() => Service, { nullable: true, description: 'A service, also one that cannot be booked at present.' })
  service(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Service | null> {
    return findService(ctx, id);
  }

  @Allow('anybody')
  @Query(() => ServiceConnection, {
    description:
      'What can be booked, the newest first. Whoever asks for his own gets those he does not offer at present too.',
  })
  services(@Ctx() ctx: Context, @Args(() => ServicesArgs) args: ServicesArgs): Promise<Connection<Service>> {
    return listServices(ctx, args);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Service, { description: 'Offers something new.' })
  createService(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceInput, { description: 'What, for how much, how long.' }) input: ServiceInput,
  ): Promise<Service> {
    return createService(ctx, input);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Service, {
    description: 'Offers it on other terms, or no longer. What is booked already keeps the terms it was booked on.',
  })
  updateService(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'One of the viewer’s own.' }) id: string,
    @Arg('input', () => ServiceInput, { description: 'The new terms.' }) input: ServiceInput,
  ): Promise<Service> {
    return updateService(ctx, id, input);
  }

  @FieldResolver(() => User, { description: 'Who does it.' })
  provider(@Ctx() ctx: Context, @Root() { provider }: Service): User {
    return toldPerson(ctx, provider);
  }
}
