import { Button } from '@mantine/core';
import { useState } from 'react';
import { compare, plus, share } from './money';

export interface ChartPoint {
  readonly at: string;
  readonly amount: string;
}

export interface LineChartProps {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly unit: string;
  readonly height?: number;
}

const width = 640;
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** A picture, a sentence and a table of the same figures. */
export function LineChart({ label, points, unit, height = 150 }: LineChartProps) {
  const [isTable, setTable] = useState(false);
  const highest = points.reduce((most, { amount }) => (compare(amount, most) > 0 ? amount : most), '0.00');
  const total = points.reduce((sum, { amount }) => plus(sum, amount), '0.00');
  const peak = points.find(({ amount }) => amount === highest);
  const summary =
    points.length === 0
      ? 'No figures yet.'
      : `${total} ${unit} in all; at most ${highest} ${unit}${peak ? `, at ${clock.format(new Date(peak.at))}` : ''}.`;
  const step = width / Math.max(1, points.length - 1);
  const places = points.map(({ amount }, index) => {
    const y = height - 6 - share(amount, highest === '0.00' ? '1.00' : highest) * (height - 16);
    return `${(index * step).toFixed(1)},${y.toFixed(1)}`;
  });

  return (
    <figure style={{ margin: 0 }}>
      {isTable ? (
        <table style={{ width: '100%' }}>
          <caption className="dim">{label}</caption>
          <thead>
            <tr>
              <th style={{ textAlign: 'left' }}>Time</th>
              <th style={{ textAlign: 'right' }}>{unit}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ at, amount }) => (
              <tr key={at}>
                <td>{clock.format(new Date(at))}</td>
                <td className="amount" style={{ textAlign: 'right' }}>
                  {amount}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}. ${summary}`} width="100%">
          <line x1="0" x2={width} y1={height - 6} y2={height - 6} stroke="var(--edge)" />
          {places.length > 1 && (
            <>
              <polygon
                points={`0,${height - 6} ${places.join(' ')} ${width},${height - 6}`}
                fill="var(--good-tint)"
                opacity="0.8"
              />
              <polyline
                points={places.join(' ')}
                fill="none"
                stroke="var(--good)"
                strokeWidth="2.5"
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            </>
          )}
        </svg>
      )}
      <figcaption className="dim" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
        <span className="list-main">{summary}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => setTable(!isTable)}>
          {isTable ? 'As a picture' : 'As a table'}
        </Button>
      </figcaption>
    </figure>
  );
}
