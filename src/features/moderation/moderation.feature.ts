import type { Feature } from '../../graphql/feature';
import { ModerationResolver } from './moderation.resolver';

export const moderation: Feature = {
  name: 'moderation',
  resolvers: [ModerationResolver],
  entities: [],
  topics: [],
  nodes: [],
};
