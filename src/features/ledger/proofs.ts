import { proof, type Proof } from '../../db/proof';

/** Each transfer from both of its sides: what it did to which account, and how that was left. */
const sides = `
  SELECT id, from_account AS account, currency, -amount AS change, from_version AS version, from_balance AS balance FROM transfer
  UNION ALL
  SELECT id, to_account, currency, amount, to_version, to_balance FROM transfer`;

export const ledgerProofs: readonly Proof[] = [
  proof(
    'balances are what was transferred',
    `SELECT format('account %s has %s at version %s, but its transfers come to %s at version %s', coalesce(a.id, s.account),
                   coalesce(a.balance, 0), coalesce(a.version, 0), coalesce(s.balance, 0), coalesce(s.version, 0)) AS problem
       FROM account a
       FULL JOIN (SELECT account, sum(change) AS balance, count(*) AS version FROM (${sides}) AS side GROUP BY account) s ON s.account = a.id
      WHERE a.id IS NULL OR a.balance <> coalesce(s.balance, 0) OR a.version <> coalesce(s.version, 0)
      ORDER BY 1`,
  ),
  proof(
    'each account is a chain without a gap',
    `SELECT format('transfer %s leaves account %s with %s at version %s, after %s at version %s', id, account, balance, version,
                   balance_before, version_before) AS problem
       FROM (SELECT side.*, coalesce(lag(balance) OVER chain, 0) AS balance_before, coalesce(lag(version) OVER chain, 0) AS version_before
               FROM (${sides}) AS side WINDOW chain AS (PARTITION BY account ORDER BY version, id)) AS linked
      WHERE version <> version_before + 1 OR balance <> balance_before + change
      ORDER BY account, version`,
  ),
  proof(
    'every currency sums to zero',
    `SELECT format('all accounts of %s come to %s', currency, sum(balance)) AS problem
       FROM account GROUP BY currency HAVING sum(balance) <> 0 ORDER BY 1`,
  ),
  proof(
    'only the world outside owes',
    `SELECT format('account %s has %s', id, balance) AS problem FROM account WHERE balance < 0 AND kind <> 'external' ORDER BY 1`,
  ),
];
