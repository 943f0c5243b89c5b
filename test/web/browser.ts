import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium found: run "node scripts/setup.mjs --browser"');
  return chromium.launch({ executablePath, args: quiet });
}

/** A page of a fresh browser profile, and everything it complained about. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, close: () => context.close() };
}

/** The little of the browser's own library that is used inside pages. */
interface Drawn {
  width: number;
  height: number;
}
interface Drawing {
  drawImage(image: Drawn, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}
declare const document: { querySelector<Element>(query: string): Element | null };
declare const OffscreenCanvas: new (
  width: number,
  height: number,
) => { getContext(kind: '2d', options: { willReadFrequently: boolean }): Drawing };

/** Share of a canvas that is painted, 0..1, and how many distinct colours it has. */
export function inkOf(page: Page, selector: string): Promise<{ painted: number; colours: number }> {
  return page.evaluate((query) => {
    const canvas = document.querySelector<Drawn>(query);
    if (!canvas) throw new Error(`no ${query}`);
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    let painted = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3]! < 200) continue;
      painted += 1;
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
    return { painted: painted / (data.length / 4), colours: colours.size };
  }, selector);
}

/** Everything one can act on that has no name for assistive technology. */
export async function nameless(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const element of await page.locator('a, button, input, select, [tabindex="0"]').all()) {
    if (!(await element.isVisible())) continue;
    const [line = ''] = (await element.ariaSnapshot()).split('\n');
    if (!/"[^"]+"/.test(line)) found.push(`${line} in ${await element.evaluate((node) => String(node))}`);
  }
  return found;
}
