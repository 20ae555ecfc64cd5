export { Seeded } from '../../src/testing/seeded';
