import type { Severity } from '../../../src/client/react';
import type { Tone } from '../ui/badge';

export const toneOf: Readonly<Record<Severity, Tone>> = {
  INFO: 'calm',
  SUCCESS: 'good',
  WARNING: 'warn',
  ERROR: 'bad',
};
