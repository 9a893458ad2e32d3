/** What a command has of the process that it runs in. Only `cli.ts` makes one. */
export interface Terminal {
  /** Writes a line to standard output: results. */
  readonly print: (line: string) => void;
  /** Writes a line to standard error: diagnostics. */
  readonly tell: (line: string) => void;
  /** Replaces the last line of standard error that is not ended; absent where nobody watches. */
  readonly hint?: ((line: string) => void) | undefined;
  readonly color: boolean;
  /** Whether results may be coloured too; absent: they may not. */
  readonly paint?: boolean | undefined;
  /** All of standard input; absent: there is none. */
  readonly input?: (() => Promise<Uint8Array>) | undefined;
  /** Everything is shown, however much it is. */
  readonly verbose: boolean;
  /** One JSON object on standard output, and no text. */
  readonly json: boolean;
  /** Aborted when the user asks to stop. Until it is asked for, that ends the process as usual. */
  readonly interruption: () => AbortSignal;
}

/** What the process ends with; `--help` lists them. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  files: 3,
  /** What a comparison says is not what is seen. */
  disproved: 4,
  bug: 70,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Does some work; when it takes longer than a second and somebody watches, a line says what and for how long. */
export async function withProgress<T>(
  what: string,
  terminal: Terminal,
  work: () => Promise<T>,
): Promise<T> {
  const { hint } = terminal;
  if (!hint) return work();
  const start = performance.now();
  const timer = setInterval(() => hint(`${what} … ${seconds(performance.now() - start)}`), 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    hint('');
  }
}

/** Milliseconds as `1.2 s` or `340 ms`. */
export function seconds(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;
}
