import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A message for a wallet to sign, as EIP-4361 (Sign-In with Ethereum) writes it.' })
export class WalletChallenge {
  @Field(() => String, { description: 'The text to sign, to the letter. Its nonce is good once.' })
  message!: string;

  @Field(() => Date, { description: 'After this moment a signature of it is refused.' })
  expiresAt!: Date;
}
