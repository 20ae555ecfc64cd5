import { Field, ObjectType } from 'type-graphql';
import { User } from './user.entity';

@ObjectType({ description: 'What a front end keeps while somebody is signed in.' })
export class Session {
  @Field(() => String, { description: 'Goes into the header `Authorization: Bearer …` and into `connection_init`.' })
  accessToken!: string;

  @Field(() => Date, { description: 'After this moment the access token is refused and open sockets close with 4403.' })
  accessTokenExpiresAt!: Date;

  @Field(() => String, {
    description:
      'Gives the next session through `refreshSession`. Good once: using one twice ends the whole session, since one of the two was a thief.',
  })
  refreshToken!: string;

  @Field(() => User, { description: 'Who is signed in.' })
  user!: User;
}
