import type { Visitor } from '../../src/testing';
import type { Tab } from './tab';
import { describeOnWeb } from './web-server';

describeOnWeb('bookings in the browser', (server) => {
  let provider: Visitor;
  let client: Visitor;

  beforeAll(async () => {
    provider = await server.world.as('provider');
    client = await server.world.as('client');
  });

  async function givenService(name: string): Promise<string> {
    const input = { name, durationMinutes: 30, price: { amount: '30.00', currency: 'EUR' } };
    const { createService } = await provider.mutate<{ createService: { id: string } }>(CREATE, { input });
    return createService.id;
  }

  async function givenRequest(serviceId: string, inMs: number): Promise<string> {
    const startsAt = new Date(Date.now() + inMs).toISOString();
    const input = { serviceId, startsAt, idempotencyKey: `${serviceId}-${inMs}` };
    const { requestBooking } = await client.mutate<{ requestBooking: { id: string } }>(REQUEST, { input });
    return requestBooking.id;
  }

  const card = (tab: Tab, name: string) => tab.page.getByRole('article').filter({ hasText: name });

  it('says why a request is declined, and that the money is back', async () => {
    const serviceId = await givenService('Garden work');
    const [requests, mine] = [await server.as('provider', 'requests'), await server.as('client', 'mine')];
    await givenRequest(serviceId, 86_400_000);
    await card(mine, 'Garden work').filter({ hasText: 'set aside' }).waitFor();

    await requests.press('Decline: Garden work, Clara Stein');
    await requests.fill('Why, if you like', 'It will rain.');
    await requests.press('Decline it');

    await card(mine, 'Garden work').filter({ hasText: 'Declined: “It will rain.”' }).waitFor();
    await card(mine, 'Garden work').filter({ hasText: 'back on the balance' }).waitFor();
    await requests.sees('Nobody waits for an answer');
  });

  it('takes a request away from the provider when the customer cancels it', async () => {
    const serviceId = await givenService('Piano tuning');
    const [requests, mine] = [await server.as('provider', 'requests'), await server.as('client', 'mine')];
    await givenRequest(serviceId, 2 * 86_400_000);
    await card(requests, 'Piano tuning').waitFor();

    await mine.press('Cancel: Piano tuning');
    await mine.press('Cancel it, and get the money back');

    await card(requests, 'Piano tuning').waitFor({ state: 'detached' });
    await card(mine, 'Piano tuning').filter({ hasText: 'Cancelled' }).waitFor();
  });

  it('is paid to the provider when it is done, and reviewed', async () => {
    const serviceId = await givenService('Bicycle repair');
    const [calendar, mine] = [await server.as('provider', 'calendar'), await server.as('client', 'mine')];
    const id = await givenRequest(serviceId, 1_500);
    await provider.mutate('mutation ($id: ID!) { acceptBooking(id: $id) { id } }', { id });
    await card(mine, 'Bicycle repair').filter({ hasText: 'Accepted' }).waitFor();

    await calendar.press('Done: Bicycle repair, Clara Stein');
    await card(mine, 'Bicycle repair').filter({ hasText: '30.00 EUR, paid' }).waitFor();
    await calendar.go('Earnings');
    await calendar.hasBalance('5030.00');

    await card(mine, 'Bicycle repair').getByRole('button', { name: '5 of 5' }).click();
    await mine.fill('In words, if you like', 'Like new.');
    await mine.press('Send the review');
    await calendar.page.getByRole('list', { name: 'Reviews' }).filter({ hasText: 'Like new.' }).waitFor();
    await card(mine, 'Bicycle repair').filter({ hasText: '“Like new.”' }).waitFor();
  });

  it('books, and hears that it is accepted', async () => {
    const offering = await server.as('provider', 'services');
    await offering.fill('Name', 'Window cleaning');
    await offering.fill(/^Price/, '45');
    await offering.press('Offer it');
    await offering.page.getByRole('list', { name: 'Services' }).filter({ hasText: 'Window cleaning' }).waitFor();
    await offering.go('Requests');
    const booker = await server.as('client', 'find');

    await booker.press('Book Window cleaning');
    await booker.press(/^Book, and set 45.00 EUR aside/);
    const booked = booker.page.getByRole('article').filter({ hasText: 'Window cleaning' });
    await booked.filter({ hasText: 'Requested' }).waitFor();
    await offering.press('Accept Window cleaning of Clara Stein');
    await booked.filter({ hasText: 'Accepted' }).waitFor();
    await booker.page.locator('.toast').filter({ hasText: 'Booking accepted' }).waitFor();
  });

  it('does not ask the server for a time that is over', async () => {
    await givenService('Haircut');
    const tab = await server.as('client', 'find');
    await tab.press('Book Haircut');
    await tab.fill('Day', '2020-01-01');
    await tab.press(/^Book, and set 30.00 EUR aside/);
    await tab.page.getByRole('alert').filter({ hasText: 'This time is over' }).waitFor();
  });

  it('changes a service before whoever looks for one', async () => {
    await givenService('Ironing');
    const services = await server.as('provider', 'services');
    await services.press('Change Ironing');
    await services.fill('Name', 'Ironing of shirts');
    await services.press('Save');
    await services.page.getByRole('list', { name: 'Services' }).filter({ hasText: 'Ironing of shirts' }).waitFor();
    await services.press('Pause Ironing of shirts');
    await services.page.getByRole('button', { name: 'Offer Ironing of shirts' }).waitFor();

    const tab = await server.as('client', 'find');
    await tab.fill('What do you need?', 'shirts');
    await tab.sees('Nothing has “shirts”');
  });
});

const CREATE = 'mutation ($input: ServiceInput!) { createService(input: $input) { id } }';
const REQUEST = 'mutation ($input: RequestBookingInput!) { requestBooking(input: $input) { id } }';
