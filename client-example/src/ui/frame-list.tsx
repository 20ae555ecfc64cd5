import { Checkbox } from './checkbox';
import { useState, useSyncExternalStore } from 'react';
import { wire, type Frame } from '../live/wire';
import { clockTime } from './time';

const arrows: Readonly<Record<Frame['way'], string>> = { sent: '↑', received: '↓', note: '·' };

export function FrameList({ from = wire }: { readonly from?: Pick<typeof wire, 'frames' | 'subscribe'> }) {
  const frames = useSyncExternalStore(from.subscribe, from.frames);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? frames : frames.filter(({ text }) => !/^\{"type":"p[io]ng"(,"payload":\{\})?\}$/.test(text));
  return (
    <>
      <Checkbox label="With pings and pongs" checked={isWhole} onChange={setWhole} />
      <ol className="frames" aria-label="Frames" tabIndex={0}>
        {[...shown].reverse().map((frame) => (
          <li key={frame.number}>
            <span className="dim">{clockTime(frame.at)}</span> <strong>{arrows[frame.way]}</strong>{' '}
            {frame.way === 'sent' ? withoutToken(frame.text) : frame.text}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Frames are shown to others, on a screen or in a report. */
function withoutToken(text: string): string {
  return text.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'eyJ…');
}
