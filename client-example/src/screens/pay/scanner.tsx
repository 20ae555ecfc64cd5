import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { codeIn } from './code';

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

export function canScan(): boolean {
  return 'BarcodeDetector' in window && 'mediaDevices' in navigator;
}

/** The camera, as long as it is looked through. */
export function Scanner({ onCode }: { readonly onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = video.current;
    if (!isOn || !element) return;
    let isOver = false;
    let stream: MediaStream | null = null;
    const watch = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) {
        stop(stream);
        return;
      }
      element.srcObject = stream;
      await element.play();
      const detector = makeDetector();
      while (detector && !isCancelled()) {
        const [found] = await detector.detect(element);
        const code = found ? codeIn(found.rawValue) : null;
        if (code !== null) {
          setOn(false);
          onCode(code);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    const isCancelled = (): boolean => isOver;
    watch().catch(() => {
      setOn(false);
      setProblem('The camera is not to be had: type the code instead.');
    });
    return () => {
      isOver = true;
      if (stream) stop(stream);
    };
  }, [isOn]);

  return (
    <>
      <video
        ref={video}
        muted
        playsInline
        aria-label="Camera"
        hidden={!isOn}
        style={{ width: '100%', borderRadius: 10 }}
      />
      <Button variant="default" fullWidth onClick={() => setOn(!isOn)}>
        {isOn ? 'Stop the camera' : 'Scan with the camera'}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function makeDetector(): Detector | null {
  const Found: unknown = Reflect.get(window, 'BarcodeDetector');
  if (typeof Found !== 'function') return null;
  const made: unknown = Reflect.construct(Found, [{ formats: ['qr_code'] }]);
  return isDetector(made) ? made : null;
}

function isDetector(value: unknown): value is Detector {
  return typeof value === 'object' && value !== null && 'detect' in value && typeof value.detect === 'function';
}
