import { NativeSelect } from '@mantine/core';
import { personaNamed, personas, type PersonaName } from '../personas';
import type { TourMessage } from '../live/tell-tour';

export type Side = 'left' | 'right';

export interface PaneProps {
  readonly side: Side;
  readonly persona: PersonaName;
  readonly isAsked: boolean;
  readonly isHidden: boolean;
  readonly onPersona: (persona: PersonaName) => void;
}

/** One of the two sides: the web client itself, with a session of its own. */
export function Pane({ side, persona, isAsked, isHidden, onPersona }: PaneProps) {
  const label = personaNamed(persona)?.label ?? persona;
  return (
    <section
      className="pane"
      aria-label={`${side === 'left' ? 'Left' : 'Right'} side: ${label}`}
      {...(isAsked && { 'data-asked': true })}
      {...(isHidden && { 'data-hidden': true })}
    >
      <div className="pane-head">
        <NativeSelect
          size="xs"
          aria-label={`Who is on the ${side}`}
          value={persona}
          data={personas.map(({ name, label: text }) => ({ value: name, label: text }))}
          onChange={({ currentTarget }) => {
            const chosen = personaNamed(currentTarget.value);
            if (chosen) onPersona(chosen.name);
          }}
        />
        <span className="dim list-main">a session of its own</span>
      </div>
      <iframe
        key={persona}
        name={`pane-${side}`}
        title={`${label}, ${side} side`}
        src={`/app/${persona}/?as=${persona}`}
      />
    </section>
  );
}

export function frameOf(side: Side): Window | null {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[name="pane-${side}"]`);
  return frame?.contentWindow ?? null;
}

export function tellPane(side: Side, message: TourMessage): void {
  frameOf(side)?.postMessage(message, window.location.origin);
}
