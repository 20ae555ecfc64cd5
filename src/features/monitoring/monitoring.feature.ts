import type { Feature } from '../../graphql/feature';
import { MonitoringResolver } from './monitoring.resolver';

export const monitoring: Feature = {
  name: 'monitoring',
  resolvers: [MonitoringResolver],
  entities: [],
  topics: [],
  nodes: [],
};
