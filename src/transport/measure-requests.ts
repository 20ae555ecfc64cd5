import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

/** The methods that are told apart; there are some thirty more that nobody uses but to see what happens. */
const usual = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** How long answers take, by path as we know it and not as it was asked for: strangers must not be able to make up label values. */
export function measureRequests(http: FastifyInstance, figures: Registry): void {
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [figures],
  });
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const method = usual.has(request.method) ? request.method : 'other';
    duration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
