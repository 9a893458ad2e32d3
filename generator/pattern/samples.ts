/** Texts that are likely to match a pattern, the same each time. */
import { rangesOf } from './ranges.js';
import type { Expression } from './syntax.js';

/** Some hundreds; what places and lookarounds ask for is left out, so that not all of them match. */
export function samplesOf(expression: Expression): readonly string[] {
  const state = { seed: 1 };
  const texts = Array.from({ length: MANY }, (_, turn) =>
    written(expression, { state, turn, captured: new Map() }),
  );
  return [...new Set(texts)].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

interface Drawing {
  readonly state: { seed: number };
  readonly turn: number;
  /** By number and by name. */
  readonly captured: Map<number | string, string>;
}

function written(expression: Expression, drawing: Drawing): string {
  switch (expression.kind) {
    case 'set':
      return sign(expression, drawing);
    case 'sequence':
      return expression.items.map((item) => written(item, drawing)).join('');
    case 'choice': {
      const option = expression.options[draw(expression.options.length, drawing)];
      return option === undefined ? '' : written(option, drawing);
    }
    case 'group': {
      const { body, capture } = expression;
      const text = written(body, drawing);
      if (capture !== undefined) drawing.captured.set(capture.index, text);
      if (capture?.name !== undefined) drawing.captured.set(capture.name, text);
      return text;
    }
    case 'reference':
      return drawing.captured.get(expression.to) ?? '';
    case 'repeat': {
      const { body, min, max } = expression;
      const more = drawing.turn === 0 ? 0 : draw(Math.min(max - min, MORE) + 1, drawing);
      const times = Math.min(min, LONGEST) + more;
      return Array.from({ length: times }, () => written(body, drawing)).join('');
    }
    default:
      return '';
  }
}

function sign({ set }: Extract<Expression, { readonly kind: 'set' }>, drawing: Drawing): string {
  const ranges = rangesOf(set);
  const [from, to] = ranges[draw(ranges.length, drawing)] ?? [97, 97];
  return String.fromCodePoint(from + draw(Math.min(to - from, 200) + 1, drawing));
}

/** A number from nought to below `many`; numbers follow each other as D. H. Lehmer's do. */
function draw(many: number, { state }: Drawing): number {
  state.seed = (state.seed * 48_271) % 2_147_483_647;
  return state.seed % many;
}

const MANY = 300;
const MORE = 3;
const LONGEST = 2000;
