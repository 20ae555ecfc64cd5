/** What a test imports: a whole server in a line, visitors who have only a token, and the faults they must survive. */
export { startTestDatabaseServer } from './database-server';
export { FaultProxy, type ProxyTarget } from './fault-proxy';
export type { ChaosOptions } from './faults/chaos';
export type { Direction } from './faults/conditions';
export { HandClock } from './hand-clock';
export { post, type Answer } from './http';
export { hasRedis, RedisServer, startRedis } from './redis-server';
export { SocketClosed, type Farewell, type Frame } from './frames';
export { GraphQLRefusal, type ErrorShape, type GraphQLResult } from './graphql-result';
export { LiveSocket, type ConnectOptions } from './live-socket';
export { connectLiveledger, Liveledger, type NewPerson, type SessionData } from './liveledger';
export { Subscription, type Ending, type NextOptions, type SubscribeOptions } from './subscription';
export { Visitor } from './visitor';
export { startLiveledger, World, type WorldOptions } from './world';
