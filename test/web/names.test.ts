import { describeOnWeb } from './web-server';

describeOnWeb('people by their names', (server) => {
  it('names in the audit log who was acted upon and what was announced, with the id beside it', async () => {
    const world = await server.world.as('admin');
    const { id: userId } = await server.world.as('customer');
    await world.mutate(SET_ROLES, { userId });
    await world.mutate(ANNOUNCE);
    const admin = await server.as('admin', 'audit');
    await admin.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const acts = admin.page.getByRole('list', { name: 'Acts' });

    await acts.getByRole('listitem').filter({ hasText: 'Publish announcement “Rain at four”' }).waitFor();
    const row = acts.getByRole('listitem').filter({ hasText: 'Set user roles Ann Castell' });
    await row.filter({ hasText: 'Customer, Investor' }).waitFor();
    expect(await acts.textContent()).not.toContain(userId);

    await row.getByRole('button', { name: 'Copy' }).click();
    await row.filter({ hasText: 'copied' }).waitFor();
    expect(await admin.page.evaluate(() => navigator.clipboard.readText())).toBe(userId);
    await row.getByRole('link', { name: 'Ann Castell' }).click();
    await admin.page.getByRole('heading', { name: 'Ann Castell' }).waitFor();
  });

  it('shows by name who gets a bill, and says when an id is nobody’s', async () => {
    const { id } = await server.world.as('customer');
    const biller = await server.as('biller', 'issue');
    const customer = biller.page.getByRole('group', { name: 'Customer' });
    await customer.filter({ hasText: 'Peter Lind' }).waitFor();

    await biller.press('Another customer');
    await biller.fill('Customer', 'usr_00000000000000000000000000');
    await biller.sees('There is nobody with this id.');
    await biller.fill('Customer', id);
    await customer.filter({ hasText: 'Ann Castell' }).waitFor();
    await biller.fill('Reference', 'B-9');
    await biller.press('Issue');
    await biller.go('Outstanding');
    await biller.page.getByRole('listitem').filter({ hasText: 'B-9' }).filter({ hasText: 'Ann Castell' }).waitFor();
  });

  it.each(['customer', 'payer', 'client'])('reads the role in one line at 360 px: %s', async (account) => {
    const { page } = await server.as(account, 'wallet', { width: 360 });
    const role = page.locator('.shell-role');
    const [line, isCut] = await role.evaluate((shown) => [shown.clientHeight, shown.scrollWidth > shown.clientWidth]);
    expect(line).toBeLessThan(20);
    expect(isCut).toBe(false);
  });
});

const SET_ROLES = `mutation ($userId: ID!) { setUserRoles(userId: $userId, roles: [CUSTOMER, INVESTOR]) { id } }`;
const ANNOUNCE = `mutation {
  publishAnnouncement(input: { title: "Rain at four", message: "Tents are open." }) { id }
}`;
