import { startLiveledger } from '../../../src/testing';
import { openRows } from '../identity/given';
import { problemsOf } from '../payments/given';
import { CANCEL } from './documents';
import { buyer, create, fund, investor, seller, settle } from './given';

it('finds in the books what cannot be, and the database refuses most of it', async () => {
  await using app = await startLiveledger();
  const [sam, bea, ivy] = [await seller(app), await buyer(app, '1000.00 EUR'), await investor(app)];
  const [listed, settled, cancelled] = [await create(sam, bea), await create(sam, bea), await create(sam, bea)];
  await fund(ivy, listed.id, '100.00 EUR');
  await fund(ivy, settled.id, '950.00 EUR');
  await fund(ivy, cancelled.id, '1.00 EUR');
  await settle(bea, settled.id);
  await sam.mutate(CANCEL, { id: cancelled.id });
  expect(await problemsOf(app)).toEqual([]);

  await using rows = await openRows(app);
  for (const refused of [
    `UPDATE invoice SET funded = price + 1 WHERE id = '${listed.id}'`,
    `UPDATE invoice SET status = 'FUNDED' WHERE id = '${listed.id}'`,
    `UPDATE invoice SET status = 'LISTED', funded = 0 WHERE id = '${settled.id}'`,
    `UPDATE invoice SET status = 'LISTED' WHERE id = '${cancelled.id}'`,
    `UPDATE invoice SET version = version - 1`,
    `UPDATE invoice SET amount = amount + 1`,
    `UPDATE invoice SET listed_at = NULL, annual_yield = NULL WHERE id = '${cancelled.id}'`,
    `DELETE FROM invoice`,
    `UPDATE investment SET amount = amount + 1`,
    `UPDATE investment SET status = 'ACTIVE', realized_return = NULL, settlement_id = NULL`,
    `UPDATE investment SET status = 'LOST', realized_return = 0`,
    `DELETE FROM investment`,
  ])
    await expect(rows.query(refused)).rejects.toThrow(/never changed|violates check/);

  const wrong: readonly [string, string, RegExp][] = [
    [
      `UPDATE invoice SET funded = funded + 1 WHERE id = '${listed.id}'`,
      `UPDATE invoice SET funded = funded - 1 WHERE id = '${listed.id}'`,
      /investments come to/,
    ],
    [
      `UPDATE payment SET status = 'CANCELLED' WHERE subject_id = '${listed.id}'`,
      `UPDATE payment SET status = 'PENDING' WHERE subject_id = '${listed.id}'`,
      /was paid by/,
    ],
    [
      `UPDATE investment SET realized_return = realized_return + 1 WHERE status = 'REPAID'`,
      `UPDATE investment SET realized_return = realized_return - 1 WHERE status = 'REPAID'`,
      /was settled with/,
    ],
    [
      `UPDATE investment SET expected_return = expected_return + 1 WHERE status = 'REPAID'`,
      `UPDATE investment SET expected_return = expected_return - 1 WHERE status = 'REPAID'`,
      /are expected/,
    ],
    [
      `UPDATE invoice SET annual_yield = annual_yield + 1`,
      `UPDATE invoice SET annual_yield = annual_yield - 1`,
      /a year, but it is/,
    ],
    [
      `UPDATE payment SET reason = 'INVOICE_FUNDING' WHERE reason = 'ADJUSTMENT' AND payee_id = '${bea.id}'`,
      `UPDATE payment SET reason = 'ADJUSTMENT' WHERE payee_id = '${bea.id}'`,
      /belongs to no investment/,
    ],
    [
      `UPDATE invoice_party SET side = 'BUYER' WHERE side = 'INVESTOR'`,
      `UPDATE invoice_party SET side = 'INVESTOR' WHERE user_id = '${ivy.id}'`,
      /not as a party/,
    ],
  ];
  for (const [spoil, mend, problem] of wrong) {
    await rows.query(spoil);
    expect((await problemsOf(app)).join('\n')).toMatch(problem);
    await rows.query(mend);
    expect(await problemsOf(app)).toEqual([]);
  }
});
