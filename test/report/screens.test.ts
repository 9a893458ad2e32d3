/** The reports that are pages, in a browser: one line of model/connect, and all of a version taken back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  noBrowser,
  startBrowser,
  type Browser,
  type Look,
  type Sheet,
} from '../support/browser.js';
import { missing } from '../support/conformance.js';
import { differingPixels, readPng, writePng, type Picture } from '../support/png.js';
import { overflowing, typeface, unfold, unreadable, unstructured } from './looking.js';
import { connectPages, sharedPages, takenBackPages, wholeConnectPages } from './shown-pages.js';
import { isWhole } from '../whole/models.js';

const folder = new URL('screens/', import.meta.url);
const typefaceFile = new URL('typeface.txt', folder);
const mayWrite = process.env['UPDATE'] === '1';
if (noBrowser !== undefined) console.warn(`skipped: pages in a browser, since ${noBrowser}`);

const started: Browser[] = [];
let letters = '';
beforeAll(async () => {
  if (noBrowser !== undefined) return;
  started.push(startBrowser());
  const sheet = await open('<!doctype html><body></body>', desk);
  letters = String(await sheet.value(typeface));
  if (mayWrite) writeFileSync(typefaceFile, `${letters}\n`);
  if (letters === lettersOfPictures()) return;
  console.warn(`skipped: pictures of pages, of ${lettersOfPictures()}; here is ${letters}`);
});
afterAll(() => Promise.all(started.map(({ close }) => close())));

const [line, back] = [connectPages(), takenBackPages()];
const [phone, desk] = [{ width: 390 }, { width: 1000 }];
const night = { dark: true };
const screens: readonly (readonly [name: string, html: string, look: Look])[] = [
  ['connect-html-phone', line.html, phone],
  ['connect-html-desk-night', line.html, { ...desk, ...night }],
  ['connect-markdown-phone-night', line.markdown, { ...phone, ...night }],
  ['connect-markdown-desk', line.markdown, desk],
  ['taken-back-html-phone-night', back.html, { ...phone, ...night }],
  ['taken-back-html-desk', back.html, desk],
  ['taken-back-markdown-phone', back.markdown, phone],
  ['taken-back-markdown-desk-night', back.markdown, { ...desk, ...night }],
];

describe.skipIf(noBrowser !== undefined)('a report in a browser', () => {
  it.each(screens)('%s is as it was reviewed, and fits the window', async (name, html, look) => {
    const sheet = await open(html, look);
    const picture = readPng(await sheet.picture());
    const file = new URL(`${name}.png`, folder);
    if (mayWrite && !isLike(picture, file)) writeFileSync(file, writePng(picture));
    expect(letters !== lettersOfPictures() || isLike(picture, file)).toBe(true);
    expect(await faultsOf(sheet, look)).toEqual([]);
  });

  it('has a language, a title and headings in their order, and opens by keys alone', async () => {
    const sheet = await open(back.html, phone);
    expect(await sheet.value(unstructured)).toEqual([]);
    for (const title of ['4 other changes', 'Operations', '2 changes of metadata']) {
      await sheet.press('Tab');
      expect(await sheet.value('document.activeElement.textContent')).toBe(title);
      if (title !== 'Operations') continue;
      await sheet.press('Enter');
      await sheet.press('Tab');
      expect(await sheet.value('document.activeElement.tagName')).toBe('PRE');
    }
  });

  it('has the names of 344 operations where they are asked for', async () => {
    const sheet = await open(sharedPages(344).html, phone);
    expect(await sheet.value('document.querySelectorAll("article").length')).toBe(1);
    expect(await sheet.value('document.documentElement.scrollHeight')).toBeLessThanOrEqual(800);
    const last = 'document.querySelector(".names li:nth-child(344)")';
    expect(await sheet.value(`${last}.checkVisibility()`)).toBe(false);
    expect(await faultsOf(sheet, phone)).toEqual([]);
    expect(await sheet.value(`${last}.checkVisibility()`)).toBe(true);
  });
});

const isLeftOut = noBrowser !== undefined || missing !== undefined || !isWhole;
if (isLeftOut) console.log('pages of the whole of Connect: left out but for --mode whole');

describe.skipIf(isLeftOut)('the whole of Connect in a browser', { timeout: 60_000 }, () => {
  it('has one entry of a change that 344 operations meet, and is short', async () => {
    const { html, markdown } = wholeConnectPages();
    for (const page of [html, markdown]) {
      expect(await faultsOf(await open(page, phone), phone)).toEqual([]);
      expect(page.length).toBeLessThan(40_000);
    }
    const sheet = await open(html, phone);
    expect(await sheet.value('document.querySelectorAll("article").length')).toBe(1);
    expect(await sheet.value('document.querySelectorAll(".names li").length')).toBe(344);
  });
});

describe.skipIf(noBrowser !== undefined)('a page at fault', () => {
  it.each([
    ['is too wide', 'body { min-width: 2000px }', 'the page is 2000 wide'],
    ['has a part that is too wide', 'h1 { width: 500px }', 'the page is 516 wide'],
    ['is pale', '.facts { color: #aaa }', expect.stringMatching(/^2\.\d model/)],
    ['loads a picture', 'body { background: url(https://x.test/a.png) }', 'https://x.test/a.png'],
  ])('that %s is found out', async (_, style, fault) => {
    const html = broken(style).replace(/<meta http-equiv[^>]*>/, '');
    expect(await faultsOf(await open(html, phone), phone)).toContainEqual(fault);
  });

  it('that looks otherwise is no picture of the reviewed one', async () => {
    const reviewed = await pictureOf(line.html, phone);
    for (const style of ['body { width: 2000px }', 'h3 { margin: 2px }']) {
      expect(areAlike(await pictureOf(broken(style), phone), reviewed)).toBe(false);
    }
    expect(areAlike(readPng(writePng(reviewed)), reviewed)).toBe(true);
  });

  it('that has no title, or skips a level of headings, is found out', async () => {
    const html = line.html.replace(/<title>.*<\/title>/, '').replaceAll(/(<\/?)h2/g, '$1h4');
    const faults = await (await open(html, phone)).value(unstructured);
    expect(faults).toEqual(expect.arrayContaining(['no title', 'a jump to h4']));
  });
});

function broken(style: string): string {
  return line.html.replace('</style>', `${style}</style>`);
}

/** Folded, and with all that is folded open. */
async function faultsOf(sheet: Sheet, { width }: Look): Promise<readonly unknown[]> {
  const folded = await sheet.value(overflowing(width));
  await sheet.value(unfold);
  const faults = [folded, await sheet.value(overflowing(width)), await sheet.value(unreadable)];
  return [...faults.flat(), ...sheet.requests];
}

async function pictureOf(html: string, look: Look): Promise<Picture> {
  return readPng(await (await open(html, look)).picture());
}

function lettersOfPictures(): string {
  return readFileSync(typefaceFile, 'utf8').trim();
}

function open(html: string, look: Look) {
  const [browser] = started;
  if (browser === undefined) throw new Error('unreachable: no browser');
  return browser.open(html, look);
}

function isLike(picture: Picture, file: URL): boolean {
  return existsSync(file) && areAlike(picture, readPng(readFileSync(file)));
}

/** But for a pixel in a thousand, as edges of letters may have. */
function areAlike(one: Picture, other: Picture): boolean {
  return differingPixels(one, other) * 1000 <= one.width * one.height;
}
