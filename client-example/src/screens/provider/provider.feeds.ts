import { feed } from '../../live/feed';
import { askAgain } from '../../../../src/client';
import { REVIEW_HEARD } from '../vendor/vendor.documents';

export const reviewFeed = feed(REVIEW_HEARD, {}, (_event, client) => askAgain(client, 'Standing'));
