import { describeOnWeb } from './web-server';

describeOnWeb('the admin in the browser', (server) => {
  it('holds the feed still, and says how much has moved meanwhile', async () => {
    const feed = await server.as('admin', 'feed');
    const admin = await server.world.as('admin');
    const { id: userId } = await server.world.as('customer');
    const give = (amount: string) =>
      admin.mutate(ADJUST, { userId, amount: { amount, currency: 'EUR' }, key: `give-${amount}` });
    const movements = feed.page.getByRole('list', { name: 'Movements' });
    await give('1.11');
    await movements.filter({ hasText: '1.11 EUR' }).waitFor();

    await feed.press('Hold still');
    await give('2.22');
    await feed.page.getByRole('button', { name: 'Go on, 1 new' }).waitFor();
    expect(await movements.textContent()).not.toContain('2.22');
    await feed.press(/^Go on/);
    await movements.filter({ hasText: '2.22 EUR' }).waitFor();
    expect(await movements.getByRole('listitem').count()).toBe(2);
  });

  it('shows an admin money as it moves, and everybody what he announces', async () => {
    const admin = await server.as('admin', 'feed');
    const guest = await server.as('customer', 'send');
    await guest.page.getByLabel('To', { exact: true }).selectOption({ label: 'Taco Verde' });
    await guest.press('Send');
    await admin.page
      .getByRole('list', { name: 'Movements' })
      .getByRole('listitem')
      .filter({ hasText: 'Ann Castell → Taco Verde' })
      .waitFor();

    await admin.go('Announce');
    await admin.fill('Title', 'Rain at four');
    await admin.fill('Message', 'Tents are open.');
    await admin.press('Announce');
    await guest.page.locator('.toast').filter({ hasText: 'Rain at four' }).waitFor();
  });

  it('shows who comes and goes, by person and by node', async () => {
    const admin = await server.as('admin', 'live');
    const guest = await server.as('customer');
    const section = admin.page.getByRole('region', { name: 'Connections' });
    await section.getByRole('heading', { name: /^Ann Castell/ }).waitFor();
    await admin.press('By node');
    await section.getByRole('listitem').filter({ hasText: 'Ann Castell' }).waitFor();

    await guest.page.goto('about:blank');
    await section.getByRole('listitem').filter({ hasText: 'Ann Castell' }).waitFor({ state: 'detached' });
  });

  it('closes the window of whoever is suspended within a second, keeps him out, and writes it down', async () => {
    const victim = await server.as('vendor', 'takings');
    const admin = await server.as('admin', 'users');
    await admin.page.getByRole('list', { name: 'People' }).getByRole('link', { name: 'Taco Verde' }).click();
    await admin.fill('Reason', 'Sold what is not his');
    await admin.page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await admin.page.getByText(/^Suspended: /).waitFor();
    await victim.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ timeout: 1_000 });
    victim.troubles.length = 0; // Its refresh was refused with 401, and the browser says so by itself.

    const acts = admin.page.getByRole('list', { name: 'Acts' });
    await acts.filter({ hasText: '“Sold what is not his”' }).waitFor();
    await admin.press('Reinstate');
    await acts.filter({ hasText: 'Reinstate user' }).waitFor();
    await admin.go('Audit');
    await acts.getByRole('listitem').first().filter({ hasText: 'Reinstate user' }).waitFor();
    const back = await server.as('vendor', 'takings');
    await back.page.getByRole('heading', { level: 1, name: 'Takings' }).waitFor();
  });

  it('gives somebody a role, and corrects his balance before his eyes', async () => {
    const guest = await server.as('customer', 'wallet');
    const { id } = await server.world.as('customer');
    const admin = await server.as('admin', 'users');
    await admin.fill('Id, name or e-mail', id);
    await admin.page.getByRole('heading', { name: 'Ann Castell' }).waitFor();

    await admin.fill(/^Amount in/, '2000');
    await admin.fill('Note', 'For the stage');
    await admin.press('Correct');
    await admin.sees('Given: 2000.00 EUR.');
    await guest.balance.filter({ hasText: /6\d{3}\.\d\d/ }).waitFor();

    await admin.page.getByLabel('Biller').check();
    await admin.press('Save the roles');
    await admin.page.getByRole('list', { name: 'Acts' }).filter({ hasText: 'Set user roles' }).waitFor();
  });
});

const ADJUST = `mutation ($userId: ID!, $amount: MoneyInput!, $key: String!) {
  adjustBalance(userId: $userId, amount: $amount, note: "For the test", idempotencyKey: $key) { id }
}`;
