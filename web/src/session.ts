const storageKey = 'crewcast.apiKey';

/**
 * The API key of this tab. A link such as `/#key=cc_...` signs in: the key moves to the tab's session storage and leaves
 * the address, so that it is not kept in history or shared with a copied link.
 */
export function takeKeyFromAddress(): boolean {
  const match = /^#key=([^&]+)$/.exec(window.location.hash);
  if (!match) return false;
  storeKey(decodeURIComponent(match[1]!));
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  return true;
}

export const storedKey = (): string | null => window.sessionStorage.getItem(storageKey);

export const storeKey = (key: string): void => window.sessionStorage.setItem(storageKey, key.trim());

export const forgetKey = (): void => window.sessionStorage.removeItem(storageKey);
