import type { ApolloLink } from '@apollo/client/link';
import { Observable } from 'rxjs';
import type { Road, RoadParts } from './road';
import type { Reach } from './status';
import { Stream } from './stream';

export interface StreamRoadOptions extends RoadParts {
  /** Of GraphQL over HTTP, where sockets would go as well. */
  readonly url: string;
  readonly kind: 'multipart' | 'sse';
  readonly fetch: typeof fetch;
}

const order = ['idle', 'up', 'connecting', 'waiting'] as const;

/** Where no socket gets through: a stream over HTTP for each subscription. */
export class StreamRoad implements Road {
  private readonly reaches = new Map<Stream, Reach>();

  constructor(private readonly options: StreamRoadOptions) {}

  subscribe(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
    return new Observable((observer) => {
      const stream: Stream = new Stream(this.options, operation, observer, (reach) => this.tell(stream, reach));
      void stream.run();
      return () => {
        stream.end();
        this.reaches.delete(stream);
        this.update();
      };
    });
  }

  check(): void {
    // Each of them hears when nothing comes any more.
  }

  cut(): void {
    for (const stream of [...this.reaches.keys()]) stream.cut();
  }

  private tell(stream: Stream, reach: Reach): void {
    this.reaches.set(stream, reach);
    this.update();
  }

  /** The status is that of the stream which is worst off. */
  private update(): void {
    let worst: Reach = { kind: 'idle' };
    for (const reach of this.reaches.values()) if (order.indexOf(reach.kind) > order.indexOf(worst.kind)) worst = reach;
    this.options.status.setReach(worst);
  }
}
