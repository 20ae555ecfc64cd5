import { startLiveledger } from '../../../src/testing';
import { badIds, badTexts } from '../bad-texts';
import { whoMay } from '../callers';
import { openRows } from '../identity/given';
import { countUnread, list, SEND, send } from './given';

const fine = { kind: 'SYSTEM', title: 'Hello', message: 'There is news.' };

it('is for admins', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  expect(await whoMay(app, SEND, { input: { ...fine, userId: ann.id } })).toEqual(['ADMIN']);
  expect(await countUnread(ann)).toBe(1);
});

it('stands in the audit log, and not where it was refused', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await send(admin, ann);
  await admin.refusal(SEND, { input: { ...fine, userId: badIds[2] } });

  const { auditLog } = await admin.query<{ auditLog: { nodes: object[] } }>(
    '{ auditLog { nodes { action subjectId actor { id } } } }',
  );

  expect(auditLog.nodes).toEqual([{ action: 'sendNotification', subjectId: ann.id, actor: { id: admin.id } }]);
});

it('refuses what is no text to be read, in every field', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];

  for (const [what, text] of badTexts) {
    for (const field of ['title', 'message', 'subjectId']) {
      const { code, field: named } = await admin.refusal(SEND, { input: { ...fine, userId: ann.id, [field]: text } });
      expect({ what, code, field: named }).toEqual({ what, code: 'BAD_USER_INPUT', field });
    }
  }
  expect(await list(ann)).toEqual([]);
});

it('refuses what is longer than it may be, and takes what is as long as it may be', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const [title, message] = ['é'.repeat(120), '😀'.repeat(2_000)];

  expect(await send(admin, ann, { title, message })).toMatchObject({ title, message });
  expect(await admin.refusal(SEND, { input: { ...fine, userId: ann.id, title: `${title}x` } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'title',
  });
  expect(await admin.refusal(SEND, { input: { ...fine, userId: ann.id, message: `${message}x` } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'message',
  });
});

it('takes what stands for nothing said as what is usual', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];

  expect(await send(admin, ann, { severity: null, priority: null, subjectId: null })).toMatchObject({
    severity: 'INFO',
    priority: 'NORMAL',
    subjectId: null,
  });
});

it('finds nobody by ids of nobody', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');

  for (const userId of badIds)
    expect(await admin.refusal(SEND, { input: { ...fine, userId } })).toMatchObject({ code: 'NOT_FOUND' });
});

it('refuses a message of a megabyte before it is read', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];

  const { errors } = await admin.request(SEND, {
    input: { ...fine, userId: ann.id, message: 'x'.repeat(1024 * 1024) },
  });

  expect(errors).toHaveLength(1);
  expect(await list(ann)).toEqual([]);
});

it('tells the same in the list, in the event and in the table', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const sent = await send(admin, ann);
  await using rows = await openRows(app);

  const [row] = await rows.query('SELECT user_id, title, created_at FROM notification WHERE id = $1', [sent.id]);

  expect(row).toEqual({ user_id: ann.id, title: 'Hello', created_at: new Date(sent.createdAt) });
  expect(await list(ann)).toEqual([sent]);
});
