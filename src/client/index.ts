/** What a front end imports: an Apollo Client whose subscriptions come back by themselves and miss nothing. No React in here. */
export { askAgain, askLoadingAgain } from './ask-again';
export type { Backoff } from './backoff';
export { follow, type Follower } from './follow';
export { connectionStatus, createLiveClient, LiveClient, type LiveClientOptions } from './live-client';
export { LiveConnection, type LiveOptions } from './live-connection';
export { createOutbox, type Outbox, type OutboxOptions, type Outcome, type Queued } from './outbox';
export { Discarded, NotForTheOutbox, OutboxFull } from './outbox.errors';
export type { OutboxStorage } from './outbox.storage';
export { resumeLink, type ResumeLink, type ResumeOptions } from './resume-link';
export { storedSession, type SessionTokens, type StoredSession } from './stored-session';
export type { LiveTimes } from './settings';
export type { ConnectionState, ConnectionStatus, Transport } from './status';
export type { Surroundings, Turn } from './surroundings';
export { SignedOut, type GetToken, type TokenRequest } from './tokens';
export { versionedCache } from './versioned-cache';
