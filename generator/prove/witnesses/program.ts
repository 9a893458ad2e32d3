/** Small programs of a consumer of the generated package. Each compiles against the package that it was made from. */
import type { Role, Subject } from '../../change.js';

/** A line, and what it is about where that is not the subject of the whole program. */
export interface Line {
  readonly text: string;
  readonly about?: About | undefined;
}

/** What a line or a program is about. */
export interface About extends Subject {
  /** The operation that it calls, by its name in the service. */
  readonly operation?: string | undefined;
}

export interface WitnessProgram {
  /** Tells role and subject: `witness/sso-admin/C-full/DescribeInstance.ts`. */
  readonly path: string;
  readonly role: Role;
  readonly about: About;
  readonly lines: readonly Line[];
}

export function textOf({ lines }: WitnessProgram): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

/** What the line at an offset of the text is about. */
export function aboutAt(program: WitnessProgram, offset: number): About {
  let end = 0;
  for (const { text, about } of program.lines) {
    end += text.length + 1;
    if (offset < end) return about ?? program.about;
  }
  return program.about;
}
