/** What a test imports: a whole server in a line, and visitors who have only a token. */
export { post, type Answer } from './http';
export { GraphQLRefusal, Visitor, type ErrorShape, type GraphQLResult } from './visitor';
export { startLiveledger, World, type WorldOptions } from './world';
