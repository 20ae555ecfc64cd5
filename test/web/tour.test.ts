import { describeOnWeb } from './web-server';

const roles = [
  'Festival guest',
  'Vendor',
  'Seller',
  'Investor',
  'Buyer',
  'Utility customer',
  'Biller',
  'Booking customer',
  'Provider',
  'Admin',
];

describeOnWeb('the tour', (server) => {
  it('has a card for each role, and one click signs in', async () => {
    const { page } = await server.open('/');
    for (const name of roles) await page.getByRole('link', { name, exact: true }).waitFor();
    await page.getByRole('link', { name: 'Vendor', exact: true }).click();
    await page.locator('header').filter({ hasText: 'Taco Verde' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('moves the other side, measures it, and survives a pulled plug', async () => {
    const { page } = await server.open('/');
    const [left, right] = [page.frameLocator('[name=pane-left]'), page.frameLocator('[name=pane-right]')];
    await page.getByRole('button', { name: 'Pull the plug', exact: true }).click();
    for (const side of [left, right]) await side.locator('header [role=status]').filter({ hasText: /^Live/ }).waitFor();
    const steps = page.getByRole('list', { name: 'Pull the plug' });

    await steps.getByRole('button', { name: 'Show me' }).click();
    await right.getByTestId('balance').filter({ hasText: '5000.00' }).waitFor();
    await steps.getByRole('button', { name: 'Pull the plug' }).click();
    await right
      .locator('header [role=status]')
      .filter({ hasText: /^Reconnecting/ })
      .waitFor();
    await right.getByTestId('balance').filter({ hasText: '5000.00' }).waitFor();
    await steps.getByRole('button', { name: 'Show me' }).click();
    await left.getByLabel('To', { exact: true }).selectOption({ label: 'Taco Verde' });
    await left.getByRole('button', { name: 'Send', exact: true }).click();
    await left.getByText('Sent.', { exact: true }).waitFor();
    await left.getByRole('button', { name: 'Send', exact: true }).click();
    await left.getByText('Sent, 2 times.').waitFor();
    await steps.getByRole('button', { name: 'Plug it in' }).click();
    await right.locator('header [role=status]').filter({ hasText: 'Catching up (2)' }).waitFor();
    await right.getByTestId('balance').filter({ hasText: '5010.00' }).waitFor();

    await left.getByRole('button', { name: 'Send', exact: true }).click();
    await right.getByTestId('balance').filter({ hasText: '5015.00' }).waitFor();
    await page.getByText(/^Click to other side: \d+ ms/).waitFor();
    await page.getByRole('button', { name: 'Frames, right' }).click();
    await page.getByRole('dialog').getByText('balanceUpdated').first().waitFor();
  });
});
