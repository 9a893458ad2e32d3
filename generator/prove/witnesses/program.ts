/** Small programs of a consumer of the generated package. Each compiles against the package that it was made from. */
import type { Role, Subject } from '../../change.js';

/** A line, and what it is about where that is not the subject of the whole program. */
export interface Line {
  readonly text: string;
  readonly about?: About | undefined;
  /** Where it is not the program's. */
  readonly role?: Role | undefined;
}

/** What a line or a program is about. */
export interface About extends Subject {
  /** The operation that it calls, by its name in the service. */
  readonly operation?: string | undefined;
}

export interface WitnessProgram {
  /** Tells role and subject: `witness/sso-admin/C/DescribeInstance.ts`. */
  readonly path: string;
  readonly role: Role;
  readonly about: About;
  readonly lines: readonly Line[];
}

/** What a program of a service is made of. */
export interface Draft extends Omit<WitnessProgram, 'path'> {
  /** `DescribeInstance`; `operation-` before it keeps an operation apart from a shape of its name. */
  readonly name: string;
}

/** The program with what all of them import and use. Names of the package stay behind `P`, so that no name meets another. */
export function program({ name, lines, ...draft }: Draft, folder: string): WitnessProgram {
  const { role, about } = draft;
  return {
    ...draft,
    path: `${witnessFolder(folder)}${role}/${name}.ts`,
    lines: [...head, ...lines],
    about,
  };
}

/** Where the witnesses of a service are. */
export function witnessFolder(folder: string): string {
  return `witness/${folder}/`;
}

const head: readonly Line[] = [
  `import * as P from '../package.js';`,
  `import type * as R from '../../../runtime/types.js';`,
  `import type * as S from '../../../runtime/stream/types.js';`,
  'declare function given<T>(): T;',
  'export type { P, R, S, given };',
].map((text) => ({ text }));

export function textOf({ lines }: WitnessProgram): string {
  return `${lines.map(({ text }) => text).join('\n')}\n`;
}

/** The line at an offset of the text. */
export function lineAt({ lines }: WitnessProgram, offset: number): Line | undefined {
  let end = 0;
  return lines.find(({ text }) => {
    end += text.length + 1;
    return offset < end;
  });
}
