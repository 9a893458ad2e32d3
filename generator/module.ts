/** What the stages from `emit` to `write` pass on. Types only. */
import type { SourceFileStructure } from 'ts-morph';
import type { SourceText } from './model.js';

/** A file of the package before printing. */
export interface Module {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly content:
    | { readonly kind: 'typescript'; readonly structure: SourceFileStructure }
    /** Copied as it is, from `generator/runtime/`. */
    | { readonly kind: 'copy'; readonly of: string }
    | { readonly kind: 'json'; readonly value: unknown };
}

/** A file of the package, printed. */
export interface Artifact {
  readonly path: string;
  readonly text: string;
  /** People write in it too: the manifest does not list it, and it stays when a run does not make it. */
  readonly shared?: true | undefined;
}

/** A model that a package keeps, as `linesText` writes it. */
export interface KeptModel {
  /** The folder of its first service: `sso-admin`. */
  readonly name: string;
  readonly source: SourceText;
}

/** The models that a package keeps, so that a run can say what has changed. */
export interface Kept {
  /** Of the last release; absent before the first. */
  readonly version?: string | undefined;
  /** Those of the last release. */
  readonly released: readonly KeptModel[];
  /** Those that the package was last generated from. */
  readonly last: readonly KeptModel[];
}

/** What became of each file, by path in canonical order. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Those of `written` that were not there before. */
  readonly created: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** What the package is called, from `package.yaml` beside the models. */
export interface PackageInfo {
  readonly name: string;
  readonly version: string;
  readonly description?: string | undefined;
  readonly license?: string | undefined;
}
