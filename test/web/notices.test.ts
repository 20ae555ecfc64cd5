import type { Tab } from './tab';
import { describeOnWeb } from './web-server';

describeOnWeb('what people are told', (server) => {
  it('tells of news in the bell of every window, and forgets it in all', async () => {
    const here = await server.as('vendor');
    const there = await server.as('vendor');
    const admin = await server.world.as('admin');
    const vendor = await server.world.as('vendor');
    await vendor.mutate('mutation { markAllNotificationsRead }');
    const bell = (unread: number) => ({ name: `Notifications, ${unread} unread` });
    for (const tab of [here, there]) await tab.page.getByRole('button', bell(0)).waitFor();

    await admin.mutate(`mutation ($input: SendNotificationInput!) { sendNotification(input: $input) { id } }`, {
      input: { userId: vendor.id, kind: 'SYSTEM', title: 'The gates open', message: 'At noon.' },
    });

    for (const tab of [here, there]) {
      await tab.page.getByRole('status').filter({ hasText: 'The gates open' }).waitFor();
      await tab.page.getByRole('button', bell(1)).waitFor();
    }
    await here.page.getByRole('button', bell(1)).click();
    await here.press('Mark read: The gates open');
    await there.page.getByRole('button', bell(0)).waitFor();
    expect(await there.page.locator('.toast').filter({ hasText: 'The gates open' }).count()).toBe(1);
  });

  it('brings a message across, says who is writing and who has read, and agrees in two windows of one person', async () => {
    await givenBooking('Lawn');

    const writer = await server.as('client', 'mine');
    await writer.page.getByRole('link', { name: 'Write to Bright Home Services' }).click();
    const [reader, beside] = [await server.as('provider', 'messages'), await server.as('provider', 'messages')];
    await writer.page.getByRole('textbox', { name: 'Message' }).fill('Is Monday fine?');
    await writer.press('Send');
    for (const tab of [reader, beside])
      await tab.page.getByRole('list', { name: 'Conversations' }).filter({ hasText: 'Is Monday fine?' }).waitFor();
    await beside.sees('1 new');

    await reader.page.getByRole('link', { name: 'Clara Stein' }).click();
    await reader.page.getByRole('log').filter({ hasText: 'Is Monday fine?' }).waitFor();
    await beside.page.getByText('1 new').waitFor({ state: 'detached' });
    await writer.page.getByRole('log').filter({ hasText: '· read' }).waitFor();
    await reader.page.getByRole('textbox', { name: 'Message' }).pressSequentially('Y');
    await writer.sees('Bright Home Services is writing …');
    await reader.press('Send');
    await writer.page.locator('.bubble').filter({ hasText: 'Y' }).nth(1).waitFor();
    expect(await writer.page.locator('.bubble').count()).toBe(2);

    // Shown at once, before the server has heard of it, and afterwards once.
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await writer.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('SendMessage')) await gate;
      await route.continue();
    });
    await writer.page.getByRole('textbox', { name: 'Message' }).fill('At nine.');
    await writer.press('Send');
    await writer.page.locator('.bubble').filter({ hasText: 'Sending …' }).filter({ hasText: 'At nine.' }).waitFor();
    open();
    await writer.page.locator('.bubble').filter({ hasText: 'Sending …' }).waitFor({ state: 'detached' });
    expect(await writer.page.locator('.bubble').filter({ hasText: 'At nine.' }).count()).toBe(1);

    // Read anew as they were heard: what was said last stands last.
    const said = (tab: Tab) =>
      tab.page.locator('.bubble').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    const inOrder = ['Is Monday fine?', 'Y', 'At nine.'];
    expect(await said(writer)).toEqual(inOrder);
    await writer.page.reload();
    await writer.page.locator('.bubble').nth(2).waitFor();
    expect(await said(writer)).toEqual(inOrder);
    await reader.page.locator('.bubble').nth(2).waitFor();
    expect(await said(reader)).toEqual(inOrder);
  });

  it('brings the earlier messages of a long conversation when they are asked for', async () => {
    const { provider, client } = await givenBooking('Hedge');
    const send = async (whom: object, body: string): Promise<string> => {
      const input = { ...whom, body, idempotencyKey: body.replaceAll(' ', '-') };
      const { sendMessage } = await client.mutate<{ sendMessage: { conversationId: string } }>(SEND, { input });
      return sendMessage.conversationId;
    };
    const conversationId = await send({ to: provider.id }, 'The very first');
    for (let n = 1; n <= 50; n += 1) await send({ conversationId }, `No. ${n}`);

    const tab = await server.as('client', `messages/${conversationId}`);
    await tab.page.locator('.bubble').nth(49).waitFor();
    expect(await tab.page.locator('.bubble').count()).toBe(50);
    await tab.press('Earlier messages');
    await tab.page.locator('.bubble').filter({ hasText: 'The very first' }).waitFor();
    expect(await tab.page.locator('.bubble').last().textContent()).toContain('No. 50');
  });

  /** Who have something in common may write to each other. */
  async function givenBooking(name: string) {
    const provider = await server.world.as('provider');
    const client = await server.world.as('client');
    const { createService } = await provider.mutate<{ createService: { id: string } }>(CREATE_SERVICE, {
      input: { name, durationMinutes: 30, price: { amount: '30.00', currency: 'EUR' } },
    });
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const input = { serviceId: createService.id, startsAt, idempotencyKey: name };
    await client.mutate('mutation ($input: RequestBookingInput!) { requestBooking(input: $input) { id } }', { input });
    return { provider, client };
  }
});

const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { conversationId } }';

const CREATE_SERVICE = 'mutation ($input: ServiceInput!) { createService(input: $input) { id } }';
