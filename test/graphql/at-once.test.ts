import { theSchema } from '../../src/app';

const subscriptions = Object.values(theSchema().getSubscriptionType()?.getFields() ?? {});

it.each(subscriptions.map((field) => [field.name, field] as const))(
  '%s is put into words without waiting for a promise, whatever arguments it takes',
  (_, { resolve }) => {
    const told = (): unknown => {
      try {
        return Reflect.apply(resolve ?? (() => null), null, [null, {}, {}, {}]);
      } catch (error) {
        // There was no fact, and it has found out in the same turn.
        return error;
      }
    };
    expect(told()).not.toBeInstanceOf(Promise);
  },
);
