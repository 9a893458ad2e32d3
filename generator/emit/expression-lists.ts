/** The parts of an expression that make lists, or take them apart. */
import type { Expression } from '../service.js';
import { Code } from './code.js';
import {
  arrow,
  behind,
  called,
  guarded,
  isList,
  pieceOf,
  presence,
  type ExpressionScope,
  type Piece,
} from './expression-scope.js';
import { conditionOf } from './expression-logic.js';
import { printed } from './expressions.js';

type ListPart = Extract<
  Expression,
  { readonly kind: 'index' | 'slice' | 'flatten' | 'values' | 'filter' | 'projection' }
>;

export function printList(part: ListPart, scope: ExpressionScope): Piece {
  switch (part.kind) {
    case 'index':
      return printIndex(part, scope);
    case 'slice':
      return printSlice(part, scope);
    case 'flatten':
      return printFlatten(part, scope);
    case 'values':
      return printValues(part, scope);
    case 'filter': {
      const test = arrow(scope, (body) => conditionOf(part.where, body));
      return {
        code: behind(listPiece(part.of, scope), new Code(`filter(${test.text})`)),
        open: false,
      };
    }
    default:
      return printProjection(part, scope);
  }
}

/** The list; of what may be one, the list or `undefined`. */
export function listPiece(expression: Expression, scope: ExpressionScope): Piece {
  const piece = printed(expression, scope);
  return isList(expression) ? piece : { code: called(scope, 'itemsOf', piece.code), open: true };
}

type Of<K> = Extract<Expression, { readonly kind: K }>;

/** `[0]`, `.at(-1)` */
function printIndex({ of, index }: Of<'index'>, scope: ExpressionScope): Piece {
  const { code } = scope;
  const list = printed(of, scope);
  if (!isList(of)) return { code: called(scope, 'itemAt', list.code, code`${index}`), open: true };
  const last = new Code(`at(${index})`);
  if (index < 0) return { code: behind(list, last), open: true };
  return { code: code`${list.code}${new Code(list.open ? '?.' : '')}[${index}]`, open: true };
}

/** `.slice(1, 3)` */
function printSlice(slice: Of<'slice'>, scope: ExpressionScope): Piece {
  const { start, stop, step } = slice.bounds;
  const list = printed(slice.of, scope);
  if (step === 1 && isList(slice.of)) {
    const bounds = stop === undefined ? [start ?? 0] : [start ?? 0, stop];
    return { code: behind(list, new Code(`slice(${bounds.join(', ')})`)), open: false };
  }
  const bounds = [start, stop, step].map((bound) => new Code(String(bound ?? null)));
  const code = guarded(slice.of, scope, (whole) => called(scope, 'sliced', whole, ...bounds));
  return pieceOf(code, slice);
}

/** `.flat()`, or `.flatMap((item) => item.Names ?? [])` right away. */
function printFlatten(flatten: Of<'flatten'>, scope: ExpressionScope): Piece {
  const { of } = flatten;
  const list = printed(of, scope);
  if (of.type.kind !== 'list' || of.type.item.type.kind === 'any') {
    return pieceOf(called(scope, 'flattened', list.code), { absent: 'undefined' });
  }
  if (of.type.item.type.kind !== 'list') return list;
  if (of.kind === 'projection' && of.each.kind !== 'current' && isList(of.each)) {
    const each = arrow(scope, (body) => orNone(of.each, body));
    return {
      code: behind(listPiece(of.of, scope), new Code(`flatMap(${each.text})`)),
      open: false,
    };
  }
  return { code: behind(list, new Code('flat()')), open: false };
}

/** `each`, or an empty list where it is absent. */
function orNone(each: Expression, scope: ExpressionScope): Code {
  if (each.type.kind === 'null') return new Code('[]');
  const { code } = printed(each, scope);
  return each.absent === 'never' ? code : scope.code`${code} ?? []`;
}

/** `Object.values(map)` */
function printValues({ of }: Of<'values'>, scope: ExpressionScope): Piece {
  const list = guarded(of, scope, (code) =>
    of.type.kind === 'map'
      ? new Code(`Object.values(${code.text})`)
      : called(scope, 'entriesOf', code),
  );
  return { code: list, open: of.type.kind === 'any' || of.absent !== 'never' };
}

/** `.map((item) => item.Name)`, without what is absent. */
function printProjection({ of, each }: Of<'projection'>, scope: ExpressionScope): Piece {
  const list = listPiece(of, scope);
  if (each.kind === 'current') return present(list, each, scope);
  const simple = each.type.kind !== 'list' && each.type.kind !== 'any';
  const method = each.absent !== 'never' && simple ? 'flatMap' : 'map';
  const body = arrow(scope, (inner) => (simple ? orNone(each, inner) : printed(each, inner).code));
  const items = { code: behind(list, new Code(`${method}(${body.text})`)), open: false };
  return simple ? items : present(items, each, scope);
}

/** `.filter((item) => item !== undefined)` where some may be absent. */
function present(list: Piece, item: Expression, scope: ExpressionScope): Piece {
  if (item.absent === 'never') return list;
  const test = arrow(scope, ({ current }) => presenceTest(current, item));
  return { code: behind(list, new Code(`filter(${test.text})`)), open: false };
}

/** Written so that TypeScript learns of it, too. */
function presenceTest(current: Code, { absent }: Expression): Code {
  if (absent === 'undefined') return presence(current, absent, true);
  return new Code(`${current.text} !== undefined && ${current.text} !== null`);
}
