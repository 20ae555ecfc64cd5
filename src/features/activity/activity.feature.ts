import type { Feature } from '../../graphql/feature';
import { ActivityResolver } from './activity.resolver';

export const activity: Feature = {
  name: 'activity',
  resolvers: [ActivityResolver],
  entities: [],
  topics: [],
  nodes: [],
};
