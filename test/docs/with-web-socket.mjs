import { WebSocket } from 'ws';

/** What every browser has, and Node from 22 on. */
globalThis.WebSocket ??= WebSocket;
