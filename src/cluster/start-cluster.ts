import type { Closing } from '../base/closing';
import { bannerLines } from '../banner';
import type { Config } from '../config';
import type { DatabaseServer } from '../database-server';
import type { Steps } from '../steps';
import { Balancer } from './balancer';
import { nodeEnvironment } from './node-environment';
import { NodeProcess, type NodeWatcher } from './node-process';
import { RedisProcess } from './redis-process';
import { Rotation } from './rotation';

export interface ClusterPlan {
  readonly nodes: number;
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  readonly database: DatabaseServer;
}

/** What docker-compose.yml starts, as processes: nodes, Redis and a balancer around a database that is there. */
export async function startCluster(plan: ClusterPlan, steps: Steps, closing: Closing): Promise<void> {
  const { config, env, database } = plan;
  const redisUrl = await reachRedis(plan, steps, closing);
  const rotation = new Rotation();
  const balancer = new Balancer(rotation);
  closing.add(() => balancer.close());
  closing.add(() => rotation.stop());
  const port = await balancer.open(config.host, config.port);
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;

  const told = nodeEnvironment(env, config, { database: database.address, redisUrl, publicUrl });
  const nodes = Array.from({ length: plan.nodes }, (_, n) => {
    const name = `node ${n + 1}`;
    return new NodeProcess(name, told, watch(name, rotation, steps));
  });
  closing.add(() => Promise.all(nodes.map((node) => node.stop())));
  closing.add(() => balancer.drain());
  await Promise.all(nodes.map((node) => node.start()));
  await rotation.whenReady(nodes.length);
  steps.done(`balancer listens on port ${port}, ${nodes.length} nodes are ready`);
  const dataDir = config.databaseUrl === undefined ? config.dataDir : null;
  steps.say('', ...bannerLines({ publicUrl, demo: config.demo, dataDir }), '');
}

async function reachRedis({ config, env }: ClusterPlan, steps: Steps, closing: Closing): Promise<string> {
  if (config.redisUrl !== undefined) return config.redisUrl;
  const redis = await RedisProcess.start(env, (how) => steps.say(`Redis has ended (${how}) and is started again`));
  closing.add(() => redis.stop());
  steps.done(`Redis at ${redis.url} (process ${redis.pid})`);
  return redis.url;
}

/** Lines of a node's log go where ours go, with its name in front. */
function watch(name: string, rotation: Rotation, steps: Steps): NodeWatcher {
  return {
    listens(port, pid) {
      rotation.watch(port);
      steps.done(`${name} listens on port ${port} (process ${pid})`);
    },
    ended(port, how) {
      if (port !== null) rotation.forget(port);
      steps.say(`${name} has ended (${how}) and is started again`);
    },
    logged(line) {
      process.stderr.write(`${name} ${line}\n`);
    },
  };
}
