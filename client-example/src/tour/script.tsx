import { Button } from '@mantine/core';
import { tellPane, type Side } from './pane';
import type { ScriptedTour, TourStep } from './tours';

export interface ScriptProps {
  readonly tour: ScriptedTour;
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onShow: (side: Side) => void;
}

const labels = { pull: 'Pull the plug', 'plug-in': 'Plug it in' } as const;

/** What to do, one step after the other. People press the real buttons; only what has none is done here. */
export function Script({ tour, step, onStep, onShow }: ScriptProps) {
  const show = ({ side, path, does }: TourStep): void => {
    onShow(side);
    if (path !== undefined) tellPane(side, { tour: 'go', path });
    if (does) tellPane(side, { tour: does });
  };
  return (
    <>
      <p style={{ margin: '4px 0 10px' }}>{tour.about}</p>
      <ol className="tour-steps" aria-label={tour.name}>
        {tour.steps.map((each, index) => (
          <li key={each.text} {...(index === step && { 'aria-current': 'step' as const })}>
            <span className="list-main">{each.text}</span>
            {index === step && (
              <Button
                size="xs"
                onClick={() => {
                  show(each);
                  onStep(step + 1);
                }}
              >
                {each.does ? labels[each.does] : 'Show me'}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {step >= tour.steps.length && (
        <p role="status">
          <Button size="xs" variant="default" onClick={() => onStep(0)}>
            Once more
          </Button>
        </p>
      )}
    </>
  );
}
