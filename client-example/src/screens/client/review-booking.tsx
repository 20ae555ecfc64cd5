import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { BookingPartsFragment } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { Failure } from '../../ui/failure';
import { Stars } from '../../ui/stars';
import { STANDING } from '../bookings/services.documents';
import { REVIEW_BOOKING } from './booking.documents';

/** Given once, and then it stays: what was said stands there instead of the form. */
export function ReviewBooking({ booking }: { readonly booking: BookingPartsFragment }) {
  const standing = useQuery(STANDING, { variables: { userId: booking.provider.id } });
  const [rating, setRating] = useState<number | null>(null);
  const [text, setText] = useState('');
  const review = useAct(REVIEW_BOOKING);
  const given = standing.data?.seller?.reviews.nodes.find((one) => one.booking?.id === booking.id);
  if (!standing.data) return null;

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (rating === null) return;
    const words = text.trim() === '' ? null : text.trim();
    const done = await review.run({ input: { bookingId: booking.id, rating, text: words } });
    if (done) void standing.refetch();
  };

  if (given)
    return (
      <div style={{ marginTop: 10 }}>
        <Stars label={`Your rating of ${booking.serviceName}`} value={given.rating} disabled onRate={() => undefined} />
        {given.text !== null && <div className="dim">“{given.text}”</div>}
      </div>
    );
  return (
    <form style={{ marginTop: 10 }} onSubmit={(event) => void submit(event)}>
      <Stars label={`Rate ${booking.serviceName}`} value={rating} disabled={review.busy} onRate={setRating} />
      {rating !== null && (
        <>
          <Textarea
            label="In words, if you like"
            maxLength={2000}
            rows={2}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" mt="xs" size="xs" loading={review.busy}>
            Send the review
          </Button>
        </>
      )}
      {review.error !== null && <Failure error={review.error} />}
    </form>
  );
}
