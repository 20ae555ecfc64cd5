import { proof, type Proof } from '../../db/proof';

export const messageProofs: readonly Proof[] = [
  proof(
    'messages are numbered without a gap',
    `SELECT format('conversation %s ends at message %s, but has %s up to number %s', c.id, c.last_number, count(m.id), max(m.number)) AS problem
       FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id
      GROUP BY c.id HAVING c.last_number <> count(m.id) OR c.last_number <> coalesce(max(m.number), 0)
      ORDER BY c.id`,
  ),
  proof(
    'messages are between the two of their conversation',
    `SELECT format('message %s is not between the two of conversation %s', m.id, c.id) AS problem
       FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE (least(m.sender_id, m.recipient_id), greatest(m.sender_id, m.recipient_id)) <> (c.one_id, c.other_id)
      ORDER BY m.id`,
  ),
  proof(
    'what is unread is what was sent and not read',
    `SELECT format('conversation %s has %s unread for %s, but %s were sent after what he has read', m.conversation_id, m.unread, m.user_id, sent.count) AS problem
       FROM conversation_member m, LATERAL (
         SELECT count(*) FROM message s
          WHERE s.conversation_id = m.conversation_id AND s.recipient_id = m.user_id
            AND s.number > coalesce((SELECT max(r.up_to) FROM conversation_reading r
                                      WHERE r.conversation_id = m.conversation_id AND r.user_id = m.user_id), 0)) AS sent
      WHERE m.unread <> sent.count
      ORDER BY m.conversation_id, m.user_id`,
  ),
];
