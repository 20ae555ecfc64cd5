import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { SERVICES, FIND_SERVICE, UPDATE, type ServiceAnswer } from './documents';
import { givenService, offerOf } from './given';

const world = sharedWorld();

async function list(visitor: Visitor, variables: object = {}): Promise<readonly ServiceAnswer[]> {
  return (await visitor.query<{ services: { nodes: ServiceAnswer[] } }>(SERVICES, variables)).services.nodes;
}
interface Page {
  readonly services: {
    readonly nodes: readonly ServiceAnswer[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const names = (services: readonly ServiceAnswer[]) => services.map(({ name }) => name);

it('offers something, and offers it on other terms', async () => {
  const provider = await world().signUp({ roles: ['SELLER'], displayName: 'Pia' });
  const service = await givenService(provider, { description: ' with windows\nand doors ' });
  expect(service).toMatchObject({
    name: 'House Cleaning',
    description: 'with windows\nand doors',
    durationMinutes: 60,
    active: true,
    price: { amount: '40.00', currency: 'EUR' },
    provider: { id: provider.id, displayName: 'Pia' },
  });
  expect(await world().stranger().query(FIND_SERVICE, { id: service.id })).toEqual({ service });
  expect(
    await world().stranger().query('query ($id: ID!) { node(id: $id) { id __typename } }', { id: service.id }),
  ).toEqual({
    node: { id: service.id, __typename: 'Service' },
  });
  const change = async (input: object) => (await provider.mutate(UPDATE, { id: service.id, input }))['updateService'];
  const other = offerOf({ name: 'Windows', price: '1000 JPY', durationMinutes: 1 });
  expect(await change({ ...other, active: false })).toMatchObject({
    name: 'Windows',
    description: service.description,
    active: false,
    durationMinutes: 1,
    price: { amount: '1000', currency: 'JPY' },
  });
  expect(await change({ ...other, description: null })).toMatchObject({ description: null, active: false });
  expect(await change({ ...other, description: '', active: true })).toMatchObject({ description: null, active: true });
});

it('lists what can be booked, and to its provider what cannot be', async () => {
  const provider = await world().signUp({ roles: ['SELLER'] });
  await givenService(provider, { name: 'One' });
  await givenService(provider, { name: 'Two', active: false });
  await givenService(provider, { name: 'Three' });
  const stranger = world().stranger();
  expect(names(await list(stranger, { providerId: provider.id }))).toEqual(['Three', 'One']);
  expect(names(await list(await world().signUp(), { providerId: provider.id }))).toEqual(['Three', 'One']);
  expect(names(await list(provider, { providerId: provider.id }))).toEqual(['Three', 'Two', 'One']);
  expect(names(await list(provider)).slice(0, 2)).toEqual(['Three', 'One']);
});

it('finds by letters of the name or the description, taking them as they are', async () => {
  const provider = await world().signUp({ roles: ['SELLER'] });
  await givenService(provider, { name: 'ÜBERSETZUNG 100%_sure' });
  await givenService(provider, { name: 'Chimney', description: 'We übersetzen\\nothing' });
  await givenService(provider, { name: 'Gone übersetzung', active: false });
  const find = async (search: string) => names(await list(world().stranger(), { providerId: provider.id, search }));
  expect(await find('übersetz')).toEqual(['Chimney', 'ÜBERSETZUNG 100%_sure']);
  expect(await find('U\u0308bersetzung')).toEqual(['ÜBERSETZUNG 100%_sure']);
  expect(await find('0%_')).toEqual(['ÜBERSETZUNG 100%_sure']);
  expect(await find('%')).toEqual(['ÜBERSETZUNG 100%_sure']);
  expect(await find('\\n')).toEqual(['Chimney']);
  expect(await find('  ')).toHaveLength(2);
  expect(await find('nothing of the kind')).toEqual([]);
});

it('gives a page after the other, forwards and backwards', async () => {
  const provider = await world().signUp({ roles: ['SELLER'] });
  for (let n = 0; n < 7; n += 1) await givenService(provider, { name: `S${n}` });
  const forwards: string[] = [];
  let after: string | null = null;
  do {
    const { services }: Page = await provider.query<Page>(SERVICES, { providerId: provider.id, first: 3, after });
    forwards.push(...names(services.nodes));
    after = services.pageInfo.hasNextPage ? services.pageInfo.endCursor : null;
  } while (after);
  expect(forwards).toEqual(['S6', 'S5', 'S4', 'S3', 'S2', 'S1', 'S0']);
  expect(names(await list(provider, { providerId: provider.id, last: 2 }))).toEqual(['S1', 'S0']);
});

it('says to its owner, and to nobody else, that it has changed', async () => {
  const [provider, other] = [await world().signUp({ roles: ['SELLER'] }), await world().signUp({ roles: ['SELLER'] })];
  const INVALIDATED = 'subscription { cacheInvalidated(typenames: ["Service"]) { typename entityId } }';
  await using heard = await provider.subscribe(INVALIDATED);
  await using silence = await other.subscribe(INVALIDATED);
  const { id } = await givenService(provider);
  expect(await heard.next()).toEqual({ cacheInvalidated: { typename: 'Service', entityId: id } });
  await provider.mutate(UPDATE, { id, input: offerOf() });
  expect(await heard.next()).toEqual({ cacheInvalidated: { typename: 'Service', entityId: id } });
  await silence.none();
});
