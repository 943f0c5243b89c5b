import { useSyncExternalStore } from 'react';

const names = [
  'surface',
  'raised',
  'ink',
  'muted',
  'line',
  'grid',
  'accent',
  'accent-soft',
  'good',
  'bad',
  'band-80',
  'band-95',
  'under',
  'over',
  'shift-1',
  'shift-2',
  'shift-3',
  'shift-4',
  'shift-5',
  'shift-ink',
  'rest',
  'time-off',
] as const;

/** The colours of the style sheet, for what is drawn on a canvas. */
export type Palette = Record<(typeof names)[number], string>;

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');
const palettes = new Map<boolean, Palette>();

function currentPalette(): Palette {
  const known = palettes.get(darkScheme.matches);
  if (known) return known;
  const style = window.getComputedStyle(document.documentElement);
  const palette = Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette;
  palettes.set(darkScheme.matches, palette);
  return palette;
}

const subscribe = (listener: () => void): (() => void) => {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
};

export const usePalette = (): Palette => useSyncExternalStore(subscribe, currentPalette);
