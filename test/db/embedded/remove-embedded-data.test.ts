import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbeddedData } from '../../../src/db/embedded';
import { isRunning } from './observe';
import { Place } from './place';

it('refuses while somebody has the folder; then it removes all that was made, a running server too, and nothing else', async () => {
  await using place = new Place();
  const owner = place.owner();
  await owner.started();
  const pid = place.serverPid;
  mkdirSync(join(place.dataDir, 'postgres-new-abandoned'));
  writeFileSync(join(place.dataDir, 'diary'), '');
  await expect(removeEmbeddedData(place.dataDir)).rejects.toThrow(place.inUseBy(`process ${owner.pid}`));
  await owner.kill();

  await removeEmbeddedData(place.dataDir);

  expect(isRunning(pid)).toBe(false);
  expect(readdirSync(place.dataDir)).toEqual(['diary']);
  rmSync(join(place.dataDir, 'diary'));
  await removeEmbeddedData(place.dataDir);
  expect(existsSync(place.dataDir)).toBe(false);
});

it('has nothing to do where there is nothing', async () => {
  await using place = new Place();

  await expect(removeEmbeddedData(place.dataDir)).resolves.toBeUndefined();
});
