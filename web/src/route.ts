import { useCallback, useSyncExternalStore } from 'react';

/** Where the planner is: kept in the address (`#/roster?week=2026-03-02`) so that a view can be linked and reloaded. */
export interface Route {
  view: View;
  parameters: URLSearchParams;
}

export const views = ['forecast', 'staffing', 'roster', 'scenarios'] as const;
export type View = (typeof views)[number];

const isView = (text: string): text is View => (views as readonly string[]).includes(text);

function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { view: isView(path) ? path : 'forecast', parameters: new URLSearchParams(query) };
}

export function hrefOf(view: View, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query ? `#/${view}?${query}` : `#/${view}`;
}

export const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const useRoute = (): Route => parse(useSyncExternalStore(subscribe, () => window.location.hash));

/** A choice kept in the address, or null. */
export const readParameter = (name: string): string | null => parse(window.location.hash).parameters.get(name);

/** Replaces all choices in the address; the view stays. */
export function chooseInAddress(parameters: URLSearchParams): void {
  window.location.replace(hrefOf(parse(window.location.hash).view, parameters));
}

/** A choice kept in the address; `null` removes it. Choices survive a change of view. */
export function useParameter(name: string): [string | null, (value: string | null) => void] {
  const { parameters } = useRoute();
  const choose = useCallback(
    (value: string | null) => {
      const { view, parameters: current } = parse(window.location.hash);
      if (value === null) current.delete(name);
      else current.set(name, value);
      window.location.replace(hrefOf(view, current));
    },
    [name],
  );
  return [parameters.get(name), choose];
}
