export { Seeded } from '../../src/base/seeded';
