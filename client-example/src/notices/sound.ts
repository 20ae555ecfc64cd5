import { settings } from './settings';

let audio: AudioContext | null = null;

/** Browsers make no sound before somebody has touched the page. */
export function prepareSound(): void {
  const begin = (): void => {
    audio ??= new AudioContext();
  };
  window.addEventListener('pointerdown', begin, { once: true });
  window.addEventListener('keydown', begin, { once: true });
}

/** Two short tones; three when somebody is called to the counter. */
export function play(kind: 'notice' | 'call'): void {
  if (!settings.read().sound || audio?.state !== 'running') return;
  const tones = kind === 'call' ? [660, 880, 1100] : [740, 990];
  for (const [index, frequency] of tones.entries()) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const from = audio.currentTime + index * 0.16;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.18, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.15);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.16);
  }
}
