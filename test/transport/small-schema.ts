import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { z } from 'zod';
import { AppError, errorCodes } from '../../src/base/errors';
import { Role } from '../../src/base/role';
import { Allow } from '../../src/graphql/access';
import { Event, toEvent } from '../../src/graphql/live/event';
import { PerViewer } from '../../src/graphql/per-viewer';
import { buildGraphQLSchema } from '../../src/graphql/schema';
import type { Context } from '../../src/live/context';
import type { Fact } from '../../src/live/fact';
import { topic } from '../../src/live/topic';

/** Stands in what people have sent: it may not even be read in the log. */
export const sent = 'what people have sent';

/** Stands in whatever is thrown by mistake: it may be read in the log and nowhere else. */
export const inside = 'what only the log may know';

@InputType({ description: 'Something with parts.' })
class Part {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => [Part], { nullable: true, description: 'More of them.' })
  parts?: Part[] | null;
}

@ObjectType({ description: 'Something that cannot be looked at in every way.' })
class Thing {
  @Field(() => String, { description: 'Repeats what it is told.' })
  said(@Arg('text', () => String, { description: 'What to repeat.' }) text: string): string {
    return text;
  }

  @Field(() => Int, { description: 'There is none, and that is a mistake of ours.' })
  count!: number;
}

const mistakes: Readonly<Record<string, () => unknown>> = {
  error: () => new Error(inside, { cause: new Error(`caused by ${inside}`) }),
  'type error': () => new TypeError(inside),
  'error with a code of its own': () => Object.assign(new Error(inside), { extensions: { code: 'HARMLESS' } }),
  'error with a status': () => Object.assign(new Error(inside), { statusCode: 400 }),
  'error that carries the values of a statement': () =>
    Object.assign(new Error(inside), { parameters: [sent], query: 'SELECT 1' }),
  'GraphQL error without a code': () => new GraphQLError(inside),
  text: () => inside,
};

export const kindsOfMistakes = Object.keys(mistakes);

/** Counts up, in a stream of its own. */
export const ticked = topic({
  name: 'small.ticked',
  type: 'Ticked',
  description: 'It has counted on.',
  payload: z.object({ count: z.number() }),
  streams: () => ['ticks'],
});

@ObjectType({ implements: Event, description: 'It has counted on.' })
class Ticked extends Event {
  @Field(() => Int, { description: 'How far.' })
  count!: number;

  @Field(() => String, { description: 'Much about nothing.' })
  filler(@Arg('size', () => Int, { description: 'How much.' }) size: number): string {
    return 'x'.repeat(Math.min(size, 100_000));
  }
}

interface Watching {
  readonly context: Context;
}

@Resolver()
class SmallResolver {
  @Allow('anybody')
  @Query(() => String, { nullable: true, description: 'Refuses with the code.' })
  refuse(@Arg('code', () => String, { description: 'Which one.' }) wanted: string): string {
    const code = errorCodes.find((known) => known === wanted);
    throw new AppError(code ?? 'BAD_USER_INPUT', `Refused with ${wanted}.`, { reason: 'TEST', retryAfterMs: 1_500 });
  }

  @Allow('anybody')
  @Query(() => String, { nullable: true, description: 'Makes a mistake.' })
  fail(@Arg('kind', () => String, { description: 'Of this kind.' }) kind: string): string {
    throw mistakes[kind]?.();
  }

  @Allow('anybody')
  @Query(() => Thing, { nullable: true, description: 'A thing.' })
  thing(): Thing {
    return new Thing();
  }

  @Allow('anybody')
  @Query(() => Int, { description: 'How many parts there are.' })
  count(
    @Arg('input', () => Part, { description: 'The parts.' }) { parts }: Part,
    @Arg('by', () => Date, { nullable: true, description: 'By when.' }) by?: Date,
  ): number {
    return (parts?.length ?? 0) + (by ? 1 : 0);
  }

  @Allow('signed-in')
  @Query(() => String, { description: 'For those who have a token.' })
  name(@Ctx() ctx: Context): string {
    return ctx.viewer.displayName;
  }

  @Allow('anybody')
  @Query(() => String, { description: 'Where the caller is.' })
  address(@Ctx() ctx: Context): string {
    return ctx.caller.address;
  }

  @Allow([Role.ADMIN])
  @Query(() => String, { description: 'For admins.' })
  secret(): string {
    return 'the secret';
  }

  @Allow('anybody')
  @Subscription(() => Int, {
    subscribe: ({ context }: Watching) => context.watch('ticks', { topics: [ticked] }),
    description: 'Counts, and leaves out what is below.',
  })
  ticks(
    @Root() { payload }: Fact<{ count: number }>,
    @Arg('from', () => Int, { defaultValue: 0, description: 'The first.' }) from: number,
  ): number {
    return Math.max(payload.count, from);
  }

  @Allow('anybody')
  @Subscription(() => Ticked, {
    subscribe: ({ context }: Watching) => context.watch('ticks', { topics: [ticked] }),
    description: 'Counts, as an event.',
  })
  ticked(@Root() fact: Fact<{ count: number }>): Ticked {
    return Object.assign(new Ticked(), toEvent(fact));
  }

  @Allow([Role.ADMIN])
  @Subscription(() => Int, {
    subscribe: ({ context }: Watching) => context.watch('ticks', { topics: [ticked] }),
    description: 'Counts for admins.',
  })
  secretTicks(@Root() { payload }: Fact<{ count: number }>): number {
    return payload.count;
  }

  @Allow('signed-in')
  @Subscription(() => String, {
    subscribe: ({ context }: Watching) => context.watch('ticks', { topics: [ticked] }),
    description: 'Says who listens, and nobody has marked that it does.',
  })
  unmarkedName(@Ctx() ctx: Context): string {
    return ctx.viewer.displayName;
  }

  @PerViewer()
  @Allow('signed-in')
  @Subscription(() => String, {
    subscribe: ({ context }: Watching) => context.watch('ticks', { topics: [ticked] }),
    description: 'Says who listens.',
  })
  markedName(@Ctx() ctx: Context): string {
    return ctx.viewer.displayName;
  }
}

/** A schema in which everything can go wrong. */
export const smallSchema = buildGraphQLSchema([
  { name: 'small', resolvers: [SmallResolver], entities: [], topics: [ticked], nodes: [] },
]);
