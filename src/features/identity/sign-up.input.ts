import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { Role } from '../../base/role';
import { displayName, emailAddress, newPassword } from './identity.rules';

@InputType({ description: 'A new person.' })
export class SignUpInput {
  @Field(() => String, { description: 'One account each; capitals do not matter.' })
  email!: string;

  @Field(() => String, { description: '8 to 200 characters.' })
  password!: string;

  @Field(() => String, { description: 'The name that others see, 1 to 80 characters.' })
  displayName!: string;

  @Field(() => [Role], { nullable: true, description: 'Exactly these; CUSTOMER when left out. ADMIN is refused.' })
  roles?: Role[] | null;
}

export const SignUp = z.object({
  email: emailAddress,
  password: newPassword,
  displayName,
  roles: z.array(z.enum(Role)).min(1, 'must name at least one role').max(6, 'names a role twice').nullish(),
});
