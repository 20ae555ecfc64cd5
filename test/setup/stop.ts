import { running } from './running';

export default async function stop(): Promise<void> {
  await running.stop();
}
