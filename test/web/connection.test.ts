import type { Visitor } from '../../src/testing';
import type { Tab } from './tab';
import { describeOnWeb } from './web-server';

describeOnWeb(
  'the connection',
  (server) => {
    let admin: Visitor;
    let guestId: string;

    beforeAll(async () => {
      const guest = await server.world.as('customer');
      guestId = guest.id;
      admin = await server.world.as('admin');
    });

    async function give(amount: string): Promise<void> {
      admin = await server.world.as('admin');
      await admin.mutate(
        `mutation ($userId: ID!, $amount: MoneyInput!, $key: String!) {
        adjustBalance(userId: $userId, amount: $amount, note: "Test", idempotencyKey: $key) { id }
      }`,
        { userId: guestId, amount: { amount, currency: 'EUR' }, key: `key-${Math.random()}` },
      );
    }

    /** All that the pill has said so far, without repetitions. */
    async function watchPill(tab: Tab): Promise<() => Promise<readonly string[]>> {
      await tab.pill.evaluate((pill) => {
        const said: string[] = [];
        Reflect.set(window, 'saidByPill', said);
        new MutationObserver(() => said.push(pill.textContent)).observe(pill, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
      return async () => {
        const said = await tab.page.evaluate(() => Reflect.get(window, 'saidByPill') as string[]);
        const words = said.map(
          (text) => /^(Live|Connecting|Reconnecting|Catching up \(\d+\)|Offline|Signed out)/.exec(text)?.[0] ?? text,
        );
        return words.filter((word, at) => word !== words[at - 1]);
      };
    }

    it('comes back after a pulled plug, having missed two things, each once', async () => {
      const guest = await server.as('customer', 'wallet');
      await guest.hasBalance('5000.00');
      const said = await watchPill(guest);

      await guest.page.evaluate(() => (Reflect.get(window, 'liveledgerWire') as { pull(): void }).pull());
      await guest.pill.filter({ hasText: /^Reconnecting/ }).waitFor();
      await give('5.00');
      await give('6.00');
      await guest.hasBalance('5000.00');
      await guest.sees(/^As of/);
      expect(await guest.page.getByRole('button', { name: 'Top up' }).isDisabled()).toBe(true);
      await guest.page.evaluate(() => (Reflect.get(window, 'liveledgerWire') as { plugIn(): void }).plugIn());
      await guest.page.evaluate(() => window.dispatchEvent(new Event('online')));

      await guest.hasBalance('5011.00');
      await guest.isLive();
      const words = await said();
      expect(words).toContain('Reconnecting');
      expect(words).toContain('Catching up (2)');
      expect(words.at(-1)).toBe('Live');
    });

    it('outlives its token without a word, and hears all the while', async () => {
      const guest = await server.as('customer', 'wallet');
      const said = await watchPill(guest);

      await guest.page.waitForResponse(
        async (response) => response.url().endsWith('/graphql') && (await response.text()).includes('refreshSession'),
      );
      await give('7.00');

      await guest.hasBalance('5018.00');
      expect((await said()).filter((word) => word !== 'Live')).toEqual([]);
      expect(guest.troubles).toEqual([]);
    });

    it('is offline without a network, keeps what it shows, and lets nobody pay', async () => {
      const guest = await server.as('customer', 'wallet');
      await guest.hasBalance('5018.00');

      await guest.offline(true);
      await guest.pill.filter({ hasText: /^Offline/ }).waitFor();
      await guest.sees(/^As of/);
      await guest.hasBalance('5018.00');
      expect(await guest.page.getByRole('button', { name: 'Top up' }).isDisabled()).toBe(true);

      await guest.offline(false);
      await guest.isLive();
    });

    it('signs out when the session is ended elsewhere', async () => {
      const guest = await server.as('customer', 'wallet');
      const elsewhere = await server.world.as('customer');

      await elsewhere.mutate('mutation { signOutEverywhere }');

      await guest.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ timeout: 3_000 });
    });

    it('hears nothing twice when the answer is slow and the event is fast', async () => {
      const guest = await server.as('customer', 'send');
      const vendor = await server.as('vendor', 'history');
      await vendor.page.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await guest.page.getByLabel('To', { exact: true }).selectOption({ label: 'Taco Verde' });
      await guest.press('Send');
      const movement = vendor.page
        .getByRole('list', { name: 'Movements' })
        .getByRole('listitem')
        .filter({ hasText: 'Ann' });
      await movement.waitFor();
      expect(await movement.count()).toBe(1);
    });
  },
  { env: { ACCESS_TOKEN_SECONDS: '8' }, mayComplain: true },
);
