import { codeIn } from '../../client-example/src/screens/pay/code';

const code = 'prq_01m7zkasx3e00bvvfz98gs5a96';

it.each([code, ` ${code}\n`, code.toUpperCase(), `https://pay.example.com/app/pay/${code}?from=qr`])(
  'finds the code in %s',
  (text) => expect(codeIn(text)).toBe(code),
);

it.each(['', 'prq_', 'usr_01m7zkasx3e00bvvfz98gs5a96', 'https://example.com'])('finds none in "%s"', (text) =>
  expect(codeIn(text)).toBeNull(),
);
