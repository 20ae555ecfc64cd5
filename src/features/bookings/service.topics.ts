import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { serviceInJson, type Service } from './service.type';

export interface ServiceChanged {
  readonly service: Service;
}

export const serviceChanged = topic<ServiceChanged>({
  name: 'service.changed',
  type: null,
  description: 'A provider offers something, or offers it on other terms.',
  payload: z.object({ service: serviceInJson }),
  streams: ({ service }) => [userStream(service.provider.id)],
  invalidates: ({ service }) => [{ typename: 'Service', id: service.id }],
});
