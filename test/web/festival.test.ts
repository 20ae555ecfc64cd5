import { describeOnWeb } from './web-server';

describeOnWeb('the festival', (server) => {
  it('counts a top-up up once it is paid, says why one has failed, and refuses what is no amount', async () => {
    const guest = await server.as('customer', 'wallet');
    await guest.hasBalance('5000.00');
    const topUp = async (text: string) => {
      await guest.fill(/^Amount in EUR/, text);
      await guest.press('Top up');
    };

    await topUp('20');
    await guest.hasBalance('5020.00');
    await guest.sees('Completed');
    await topUp('20.01');
    await guest.page.getByRole('alert').filter({ hasText: 'Payment of 20.01 EUR failed' }).waitFor();
    await guest.sees('Failed: declined');
    await guest.hasBalance('5020.00');
    await topUp('1e3');
    await guest.sees('Enter an amount in digits, such as 12.50.');
  });

  it('pays a code by the keyboard alone, and both sides see it', async () => {
    const vendor = await server.as('vendor', 'items');
    await vendor.press('Show the code');
    const code = await vendor.page.locator('code').filter({ hasText: /^prq_/ }).innerText();
    const guest = await server.as('customer', 'pay');
    const { keyboard } = guest.page;

    await guest.page.getByLabel('Code or address').focus();
    await keyboard.type(code);
    await keyboard.press('Enter');
    const pay = guest.page.getByRole('button', { name: 'Pay 12.50 EUR' });
    await pay.waitFor();
    for (let tabs = 0; tabs < 30 && !(await pay.evaluate((it) => it === document.activeElement)); tabs += 1)
      await keyboard.press('Tab');
    await keyboard.press('Enter');

    await guest.sees('Paid.');
    await guest.hasBalance('5007.50');
    await vendor.page.getByTestId('shown-request').filter({ hasText: 'Paid' }).waitFor();
  });

  it('drops an order on the board, moves it, and calls the guest', async () => {
    const vendor = await server.as('vendor', 'items');
    await vendor.fill('Name', 'Taco of the day');
    await vendor.fill(/^Price in EUR/, '8.50');
    await vendor.press('Add');
    await vendor.page.getByRole('list', { name: 'Items' }).filter({ hasText: 'Taco of the day' }).waitFor();
    await vendor.go('Orders');
    const guest = await server.as('customer', 'stalls');

    await guest.press('One Taco of the day more');
    await guest.press('One Taco of the day more');
    await guest.press('Order and pay 17.00 EUR');
    const order = guest.page.getByRole('article', { name: 'Order 1' });
    await order.filter({ hasText: '2 × Taco of the day' }).waitFor();

    const board = (column: string) =>
      vendor.page.getByRole('region', { name: column }).getByRole('article', { name: 'Order 1' });
    await board('New').waitFor();
    await vendor.press('Start preparing: order 1');
    await board('Preparing').waitFor();
    await order.locator('[aria-current=step]').filter({ hasText: 'Preparing' }).waitFor();
    await vendor.press('Ready: order 1');
    await guest.page.getByRole('alert').filter({ hasText: 'Order 1 is ready' }).waitFor();
    await order.locator('[aria-current=step]').filter({ hasText: 'Ready' }).waitFor();
    expect(await guest.page.getByRole('article', { name: 'Order 1' }).count()).toBe(1);
  });
});
