import { describeOnWeb } from './web-server';

describeOnWeb('the markets', (server) => {
  it('lists an invoice before the investor, who funds it before the seller, and the buyer pays', async () => {
    const investor = await server.as('investor', 'market');
    await investor.sees('Nothing listed that matches');
    const buyer = await server.as('buyer', 'confirm');
    const seller = await server.as('seller', 'new');
    await seller.fill('Number', 'INV-7');
    await seller.page.getByText('Baltic Foods').waitFor();
    await seller.press('Offer it');

    const listing = investor.page.getByRole('article', { name: 'INV-7' });
    await listing.waitFor();
    await buyer.press('Confirm INV-7');
    await listing.filter({ hasText: 'Confirmed' }).waitFor();
    await listing.getByRole('link', { name: 'INV-7' }).click();
    await investor.fill(/^Amount in EUR/, '485');
    await investor.press('Fund');
    const offered = seller.page.getByRole('article', { name: 'INV-7' });
    await offered.filter({ hasText: '50 %' }).waitFor();
    await investor.press(/^All that is left/);
    await investor.press('Fund');
    await offered.filter({ hasText: '100 %' }).waitFor();

    await buyer.go('Due');
    await buyer.press('Pay 1000.00 EUR');
    await offered.filter({ hasText: 'Settled' }).waitFor();
  });

  it('lets a bill fail with its reason, and be paid in another way', async () => {
    const payer = await server.as('payer', 'bills');
    await payer.sees('Nothing to pay');
    const biller = await server.as('biller', 'issue');
    await biller.fill('Reference', 'B-1');
    await biller.page.getByText('Peter Lind').waitFor();
    await biller.press('Issue');

    await payer.press('Pay B-1 by card');
    await payer.page.getByRole('article').filter({ hasText: 'Failed: declined' }).waitFor();
    await payer.press('Pay B-1 from the balance');
    await payer.sees('Nothing to pay');
    await payer.hasBalance('4959.99');
    await biller.go('Outstanding');
    await biller.page.getByRole('listitem').filter({ hasText: 'B-1' }).filter({ hasText: 'Paid' }).waitFor();
  });

  it('books, and hears that it is accepted', async () => {
    const provider = await server.as('provider', 'services');
    await provider.fill('Name', 'Window cleaning');
    await provider.fill(/^Price/, '45');
    await provider.press('Offer it');
    await provider.page.getByRole('list', { name: 'Services' }).filter({ hasText: 'Window cleaning' }).waitFor();
    await provider.go('Requests');
    const client = await server.as('client', 'find');

    await client.press('Book Window cleaning');
    await client.press(/^Book, and set 45.00 EUR aside/);
    const booked = client.page.getByRole('article').filter({ hasText: 'Window cleaning' });
    await booked.filter({ hasText: 'Requested' }).waitFor();
    await provider.press('Accept Window cleaning of Clara Stein');
    await booked.filter({ hasText: 'Accepted' }).waitFor();
    await client.page.locator('.toast').filter({ hasText: 'Booking accepted' }).waitFor();
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

  it('closes the window of somebody who is suspended', async () => {
    const victim = await server.as('client', 'wallet');
    const admin = await server.as('admin', 'users');
    await admin.page.getByRole('list', { name: 'People' }).getByRole('link', { name: 'Clara Stein' }).click();
    await admin.fill('Reason', 'Sells tickets that are none');
    await admin.page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await victim.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ timeout: 3_000 });
    await victim.sees(/^Signed out/);
    victim.troubles.length = 0; // Its refresh was refused with 401, and the browser says so by itself.
  });
});
