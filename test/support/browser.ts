/** Debian's Chromium, for pages that people look at. It is told what to do through pipes, and reaches no network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const chromium = '/usr/bin/chromium';

/** Why nothing can be looked at; absent where it can. */
export const noBrowser = existsSync(chromium) ? undefined : `there is no ${chromium}`;

/** How wide the window is, in CSS pixels, and whether it is night. */
export interface Look {
  readonly width: number;
  readonly height?: number | undefined;
  readonly dark?: boolean | undefined;
}

/** A document that is open. */
export interface Sheet {
  /** The value of an expression of JavaScript, as JSON can hold it. */
  readonly value: (expression: string) => Promise<unknown>;
  /** The whole document as a PNG. */
  readonly picture: () => Promise<Uint8Array>;
  readonly press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** What it has asked for besides itself. */
  readonly requests: readonly string[];
}

export interface Browser {
  readonly open: (html: string, look: Look) => Promise<Sheet>;
  readonly close: () => Promise<void>;
}

/** Starts one, with a profile of its own. */
export function startBrowser(): Browser {
  const folder = mkdtempSync(join(tmpdir(), 'stithy-browser-'));
  const child = spawn(chromium, [...flags, `--user-data-dir=${join(folder, 'profile')}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wire = wireTo(child);
  let count = 0;
  return {
    open: (html, look) => {
      count += 1;
      const file = join(folder, `${count}.html`);
      writeFileSync(file, html);
      return opened(wire, pathToFileURL(file).href, look);
    },
    close: async () => {
      const ended = new Promise((settle) => child.once('exit', settle));
      await wire.send('Browser.close');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

/** https://chromedevtools.github.io/devtools-protocol/ */
interface Wire {
  readonly send: (method: string, params?: object, session?: string) => Promise<Answer>;
  /** Hears the events of one session. */
  readonly listen: (session: string, hear: (method: string, params: Answer) => void) => void;
}
type Answer = Readonly<Record<string, unknown>>;

function wireTo(child: ChildProcess): Wire {
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('no pipes');
  const waiting = new Map<number, (message: Answer) => void>();
  const listeners = new Map<unknown, (method: string, params: Answer) => void>();
  let rest = Buffer.alloc(0);
  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      if (message.id === undefined)
        listeners.get(message.sessionId)?.(message.method, message.params);
      else waiting.get(message.id)?.(message);
    }
  });
  let id = 0;
  return {
    send: (method, params = {}, sessionId) => {
      id += 1;
      const own = id;
      input.write(`${JSON.stringify({ id: own, method, params, sessionId })}\0`);
      return new Promise((settle, refuse) => {
        waiting.set(own, ({ result, error }) => {
          waiting.delete(own);
          if (isAnswer(result)) settle(result);
          else refuse(new Error(`${method}: ${JSON.stringify(error)}`));
        });
      });
    },
    listen: (session, hear) => listeners.set(session, hear),
  };
}

async function opened(wire: Wire, url: string, look: Look): Promise<Sheet> {
  const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' });
  const attached = await wire.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached['sessionId']);
  const send = (method: string, params: object = {}) => wire.send(method, params, session);
  const requests: string[] = [];
  const loaded = new Promise<void>((settle) => {
    wire.listen(session, (method, { request }) => {
      if (method === 'Page.loadEventFired') settle();
      const asked = isAnswer(request) ? request['url'] : undefined;
      if (method === 'Network.requestWillBeSent' && asked !== url) requests.push(String(asked));
    });
  });
  await send('Page.enable');
  await send('Network.enable');
  await send('Emulation.setDeviceMetricsOverride', metrics(look));
  const scheme = { name: 'prefers-color-scheme', value: look.dark === true ? 'dark' : 'light' };
  await send('Emulation.setEmulatedMedia', { features: [scheme] });
  await send('Page.navigate', { url });
  await loaded;
  return sheetOf(send, requests);
}

function metrics({ width, height = 800 }: Look): object {
  return { width, height, deviceScaleFactor: 1, mobile: width < 600 };
}

function sheetOf(
  send: (method: string, params?: object) => Promise<Answer>,
  requests: readonly string[],
): Sheet {
  return {
    requests,
    value: async (expression) => {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true });
      const { result, exceptionDetails } = answer;
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return isAnswer(result) ? result['value'] : undefined;
    },
    picture: async () => {
      const { cssContentSize } = await send('Page.getLayoutMetrics');
      const size = isAnswer(cssContentSize) ? cssContentSize : {};
      const clip = { x: 0, y: 0, width: size['width'], height: size['height'], scale: 1 };
      const shot = { format: 'png', captureBeyondViewport: true, clip };
      const { data } = await send('Page.captureScreenshot', shot);
      return Buffer.from(String(data), 'base64');
    },
    press: async (key) => {
      const code = { Tab: 9, Enter: 13 }[key];
      const event = { key, code: key, windowsVirtualKeyCode: code };
      const text = key === 'Enter' ? { text: '\r' } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
