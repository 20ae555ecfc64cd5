import { startLiveledger } from '../../../src/testing';
import { LINK_WALLET } from './documents';
import { openRows, whoIs } from './given';
import { link, newWallet, signedChallenge, signInWith } from './wallets';

it('gives the viewer an address, with which he then signs in', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const ann = await app.signUp();

  const linked = await link(ann, await signedChallenge(ann, wallet, wallet.address.toLowerCase()));
  const session = await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet));

  expect(linked).toEqual({ id: ann.id, walletAddress: wallet.address });
  expect(session.user).toMatchObject({ id: ann.id, roles: ['CUSTOMER'] });
  expect(await whoIs(ann)).toMatchObject({ walletAddress: wallet.address });
});

it('replaces the address that he had, which is then anybody’s', async () => {
  await using app = await startLiveledger();
  const [old, next] = [newWallet(), newWallet()];
  const ann = await app.signUp();
  await link(ann, await signedChallenge(ann, old));

  await link(ann, await signedChallenge(ann, next));

  expect(await whoIs(ann)).toMatchObject({ walletAddress: next.address });
  const session = await signInWith(app.stranger(), await signedChallenge(app.stranger(), old));
  expect(session.user.id).not.toBe(ann.id);
});

it('takes no address from somebody else, and leaves the message good', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const owner = await signInWith(app.stranger(), await signedChallenge(app.stranger(), wallet));
  const ann = await app.signUp();
  const signed = await signedChallenge(ann, wallet);

  const refusal = await ann.refusal(LINK_WALLET, signed);

  expect(refusal).toMatchObject({
    code: 'CONFLICT',
    reason: 'WALLET_TAKEN',
    message: 'This address belongs to another account.',
  });
  expect(await whoIs(ann)).toMatchObject({ walletAddress: null });
  expect((await signInWith(app.stranger(), signed)).user.id).toBe(owner.user.id);
});

it('lets one of five have an address that all link at once', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const people = await Promise.all(Array.from({ length: 5 }, () => app.signUp()));
  const signed = await Promise.all(people.map((person) => signedChallenge(person, wallet)));

  const answers = await Promise.all(people.map((person, at) => person.request(LINK_WALLET, signed[at])));

  const reasons = answers.map(({ errors }) => errors?.[0]?.extensions['reason'] ?? 'linked').sort();
  expect(reasons).toEqual(['WALLET_TAKEN', 'WALLET_TAKEN', 'WALLET_TAKEN', 'WALLET_TAKEN', 'linked']);
  await using rows = await openRows(app);
  expect(await rows.query('SELECT id FROM users WHERE wallet_address = $1', [wallet.address])).toHaveLength(1);
});

it('takes a message once, for linking as for signing in', async () => {
  await using app = await startLiveledger();
  const wallet = newWallet();
  const ann = await app.signUp();
  const signed = await signedChallenge(ann, wallet);
  await link(ann, signed);

  const refusals = [await ann.refusal(LINK_WALLET, signed), await (await app.signUp()).refusal(LINK_WALLET, signed)];

  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WALLET_USED' });
});

it('is for those who are signed in, with a signature of the address', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const signed = await signedChallenge(ann, newWallet());

  const stranger = await app.stranger().refusal(LINK_WALLET, signed);
  const forger = await ann.refusal(LINK_WALLET, { ...signed, signature: await newWallet().signMessage(signed) });

  expect(stranger).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_MISSING' });
  expect(forger).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'WALLET_SIGNATURE' });
  expect(await whoIs(ann)).toMatchObject({ walletAddress: null });
});
