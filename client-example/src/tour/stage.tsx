import { Button, Drawer } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { PaneMessage } from '../live/tell-tour';
import { wireOf } from '../live/wire';
import { personaNamed, type PersonaName } from '../personas';
import { FrameList } from '../ui/frame-list';
import { frameOf, Pane, type Side } from './pane';
import { Script } from './script';
import { tours, type ScriptedTour } from './tours';
import { useLatency } from './use-latency';

const sides: readonly Side[] = ['left', 'right'];

/** Two roles side by side: what one does, the other sees. */
export function Stage() {
  const [roles, setRoles] = useState<Readonly<Record<Side, PersonaName>>>({ left: 'customer', right: 'vendor' });
  const [tour, setTour] = useState<ScriptedTour | null>(null);
  const [step, setStep] = useState(0);
  const [shown, setShown] = useState<Side>('left');
  const [moved, setMoved] = useState<Side | null>(null);
  const [frames, setFrames] = useState<Side | null>(null);

  const hear = useCallback(({ liveledger, pane }: PaneMessage) => {
    if (liveledger === 'event') setMoved(pane === 'pane-left' ? 'left' : 'right');
  }, []);
  const latency = useLatency(hear);

  const begin = (chosen: ScriptedTour): void => {
    setTour(chosen);
    setStep(0);
    setRoles({ left: chosen.left, right: chosen.right });
  };
  const openGraphiQL = (): void => {
    const query = tour?.query ?? tours[0]?.query ?? '';
    const token = tokenOf('right') ?? tokenOf('left') ?? '';
    window.open(`/graphql#${new URLSearchParams({ query, token }).toString()}`, '_blank');
  };
  const wire = frames === null ? null : wireOf(frameOf(frames));
  const asked = tour?.steps[step]?.side ?? null;

  return (
    <section aria-label="Stage" id="stage">
      <h2>Two sides, live</h2>
      <div className="tour-tours" role="group" aria-label="Tours">
        {tours.map((each) => (
          <Button
            key={each.name}
            variant={each === tour ? 'filled' : 'default'}
            aria-pressed={each === tour}
            onClick={() => begin(each)}
          >
            {each.name}
          </Button>
        ))}
      </div>
      {tour && <Script tour={tour} step={step} onStep={setStep} onShow={setShown} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 10 }}>
        <span
          className="badge"
          data-tone={latency ? 'good' : 'plain'}
          data-testid="latency"
          style={{ whiteSpace: 'normal', borderRadius: 12, paddingBlock: 3 }}
        >
          {latency
            ? `Click to other side: ${latency.median} ms, median of ${latency.count}`
            : 'Click on one side: how long the other takes appears here'}
        </span>
        <span style={{ marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Button size="xs" variant="default" onClick={() => setFrames('left')}>
            Frames, left
          </Button>
          <Button size="xs" variant="default" onClick={() => setFrames('right')}>
            Frames, right
          </Button>
          <Button size="xs" variant="default" onClick={openGraphiQL}>
            Open in GraphiQL
          </Button>
        </span>
      </div>
      <div className="pane-tabs" role="group" aria-label="Side">
        {sides.map((side) => (
          <Button
            key={side}
            size="xs"
            fullWidth
            variant={side === shown ? 'filled' : 'default'}
            aria-pressed={side === shown}
            onClick={() => {
              setShown(side);
              setMoved(null);
            }}
          >
            {personaNamed(roles[side])?.label}
            {moved === side && side !== shown ? ' · moved' : ''}
          </Button>
        ))}
      </div>
      <div className="stage">
        {sides.map((side) => (
          <Pane
            key={side}
            side={side}
            persona={roles[side]}
            isAsked={asked === side}
            isHidden={shown !== side}
            onPersona={(persona) => setRoles((before) => ({ ...before, [side]: persona }))}
          />
        ))}
      </div>
      <Drawer
        opened={frames !== null}
        onClose={() => setFrames(null)}
        position="right"
        size="lg"
        title={`Frames, ${frames ?? ''}`}
        closeButtonProps={{ 'aria-label': 'Close frames' }}
      >
        {wire ? <FrameList from={wire} /> : <p>This side has not opened a socket yet.</p>}
      </Drawer>
    </section>
  );
}

/** Frames of a tab share its storage, each under its own name. */
function tokenOf(side: Side): string | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(`liveledger.session.pane-${side}`) ?? 'null');
  if (typeof kept !== 'object' || kept === null || !('accessToken' in kept)) return null;
  return typeof kept.accessToken === 'string' ? kept.accessToken : null;
}
