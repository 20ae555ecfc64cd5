import type { Feature } from '../../graphql/feature';
import { PaymentSubjectResolver } from './payment-subject.resolver';
import { ReviewSubjectResolver } from './review-subject.resolver';

/** Fields that need several rooms. Whoever is joined here knows nothing of it. */
export const joins: Feature = {
  name: 'joins',
  resolvers: [PaymentSubjectResolver, ReviewSubjectResolver],
  entities: [],
  topics: [],
  nodes: [],
};
