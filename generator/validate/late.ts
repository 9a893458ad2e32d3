/** What stands in a mapping whose data is known: its entries are read only when the place of one is asked for. */
import type { EntrySyntax, Location, Syntax } from '../model.js';
import { entryOf } from './entries.js';

/** What stands under a key or index of an entry; nothing is read before its value or place is looked at. */
export class LateEntry implements EntrySyntax {
  private readonly around: EntrySyntax;
  private readonly step: string;
  private found: EntrySyntax | undefined;

  constructor(around: EntrySyntax, step: string) {
    this.around = around;
    this.step = step;
  }

  get at(): Location {
    return new LatePlace(this, 'key');
  }

  get value(): Syntax {
    return this.nearest().value;
  }

  /** Itself as it is written; the nearest entry around it where it is not there. */
  nearest(): EntrySyntax {
    this.found ??= this.written() ?? nearestOf(this.around);
    return this.found;
  }

  private written(): EntrySyntax | undefined {
    const around = this.around instanceof LateEntry ? this.around.written() : this.around;
    return around && entryOf(around.value, this.step);
  }
}

/** The place of a late entry's key or value. */
export class LatePlace implements Location {
  private readonly entry: LateEntry;
  private readonly part: 'key' | 'value';
  private found: Location | undefined;

  constructor(entry: LateEntry, part: 'key' | 'value') {
    this.entry = entry;
    this.part = part;
  }

  get file(): string {
    return this.place().file;
  }

  get line(): number {
    return this.place().line;
  }

  get column(): number {
    return this.place().column;
  }

  get length(): number {
    return this.place().length;
  }

  get text(): string {
    return this.place().text;
  }

  /** A place like others. */
  place(): Location {
    this.found ??= this.looked();
    return this.found;
  }

  private looked(): Location {
    const { at, value } = this.entry.nearest();
    return this.part === 'key' ? at : value.at;
  }

  /** For `JSON.stringify`, as the other places are. */
  toJSON(): Location {
    return this.place();
  }
}

function nearestOf(entry: EntrySyntax): EntrySyntax {
  return entry instanceof LateEntry ? entry.nearest() : entry;
}
