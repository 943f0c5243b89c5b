import { useCallback, useSyncExternalStore } from 'react';
import { chooseInAddress, readParameter, subscribe } from './route.ts';

const storageKey = 'crewcast.site';

/** The site the page is about: the one in the address, else the one chosen last; null for the server's default. */
export const chosenSite = (): string | null => readParameter('site') ?? window.localStorage.getItem(storageKey);

export function forgetSite(): void {
  window.localStorage.removeItem(storageKey);
}

/** The chosen site and how to choose another. Weeks and plans are a site's own and leave the address with it. */
export function useSiteChoice(): [string | null, (siteId: string) => void] {
  const site = useSyncExternalStore(subscribe, chosenSite);
  const choose = useCallback((siteId: string) => {
    window.localStorage.setItem(storageKey, siteId);
    chooseInAddress(new URLSearchParams({ site: siteId }));
  }, []);
  return [site, choose];
}
