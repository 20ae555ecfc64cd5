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
});
