import { startLiveledger, type World } from '../../../src/testing';
import { COMPLETE } from './documents';
import { accept, givenSides, request, soon, until } from './given';

const REVIEW = `mutation ($input: ReviewInput!) {
  leaveReview(input: $input) { rating seller { id } author { id } order { id } booking { id serviceName status } }
}`;

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(() => app[Symbol.asyncDispose]());

it('is left once, by the customer, when the booking is completed', async () => {
  const sides = await givenSides(app);
  const { customer, provider } = sides;
  const { id, startsAt } = await request(sides, soon(1_500));
  const input = { bookingId: id, rating: 5, text: 'Spotless.' };
  await accept(sides, { id });
  expect(await customer.refusal(REVIEW, { input })).toMatchObject({ code: 'INVALID_TRANSITION', from: 'ACCEPTED' });
  await until(startsAt);
  await provider.mutate(COMPLETE, { id });

  expect(await provider.refusal(REVIEW, { input })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await customer.mutate(REVIEW, { input })).toEqual({
    leaveReview: {
      rating: 5,
      seller: { id: provider.id },
      author: { id: customer.id },
      order: null,
      booking: { id, serviceName: 'House Cleaning', status: 'COMPLETED' },
    },
  });
  expect(await customer.refusal(REVIEW, { input })).toMatchObject({ code: 'CONFLICT', reason: 'ALREADY_REVIEWED' });
  expect(
    await provider.query('query ($id: ID!) { seller(id: $id) { rating reviewCount } }', { id: provider.id }),
  ).toEqual({
    seller: { rating: 5, reviewCount: 1 },
  });
});
