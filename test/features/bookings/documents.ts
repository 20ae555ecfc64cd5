/** What these tests ask for, as a front end would write it. */
export const SERVICE =
  'id name description durationMinutes active price { amount currency } provider { id displayName }';
const PAYMENT =
  'id status method reason amount { amount currency } refunded { amount } payer { displayName } payee { displayName }';
export const BOOKING = `id serviceName startsAt endsAt status note reason version createdAt price { amount currency }
  service { ${SERVICE} } customer { id displayName } provider { id displayName } payment { ${PAYMENT} }`;

export const CREATE = `mutation ($input: ServiceInput!) { createService(input: $input) { ${SERVICE} } }`;
export const UPDATE = `mutation ($id: ID!, $input: ServiceInput!) { updateService(id: $id, input: $input) { ${SERVICE} } }`;
export const FIND_SERVICE = `query ($id: ID!) { service(id: $id) { ${SERVICE} } }`;
export const SERVICES = `query ($providerId: ID, $search: String, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  services(providerId: $providerId, search: $search, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${SERVICE} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const REQUEST = `mutation ($input: RequestBookingInput!) { requestBooking(input: $input) { ${BOOKING} } }`;
export const ACCEPT = `mutation ($id: ID!) { acceptBooking(id: $id) { ${BOOKING} } }`;
export const DECLINE = `mutation ($id: ID!, $reason: String) { declineBooking(id: $id, reason: $reason) { ${BOOKING} } }`;
export const CANCEL = `mutation ($id: ID!, $reason: String) { cancelBooking(id: $id, reason: $reason) { ${BOOKING} } }`;
export const COMPLETE = `mutation ($id: ID!) { completeBooking(id: $id) { ${BOOKING} } }`;
export const FIND = `query ($id: ID!) { booking(id: $id) { ${BOOKING} } }`;
export const BOOKINGS = `query ($side: Side, $status: [BookingStatus!], $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  bookings(side: $side, status: $status, first: $first, after: $after, last: $last, before: $before) {
    nodes { ${BOOKING} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
export const UPDATED = `subscription ($bookingId: ID) { bookingUpdated(bookingId: $bookingId) { id occurredAt kind serviceName message booking { ${BOOKING} } } }`;
export const NOTICES =
  'subscription { notificationReceived(kinds: [BOOKING]) { notification { title message subjectId severity priority } } }';

interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface ServiceAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly durationMinutes: number;
  readonly active: boolean;
  readonly price: Money;
}

export interface BookingAnswer {
  readonly id: string;
  readonly serviceName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
  readonly reason: string | null;
  readonly version: number;
  readonly price: Money;
  readonly payment: { readonly id: string; readonly status: string };
}

export interface Updated {
  readonly bookingUpdated: {
    readonly id: string;
    readonly kind: string;
    readonly message: string;
    readonly booking: BookingAnswer;
  };
}

export interface Noticed {
  readonly notificationReceived: { readonly notification: { readonly title: string; readonly subjectId: string } };
}
