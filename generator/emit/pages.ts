/** `pages.ts`: an async iterable of pages for each paginated operation. */
import type { FunctionDeclarationStructure, StatementStructures } from 'ts-morph';
import type { Operation, Paginated, Service } from '../service.js';
import { clientName } from './class-names.js';
import { joined, type Code, type CodeTag } from './code.js';
import { itemOf } from './conversion.js';
import { note, type Docs } from './docs.js';
import { exportedFunction, formerConstant } from './module.js';
import { inputParameter } from './operations.js';
import { memberPath } from './paths.js';
import { own, ownType, runtime, runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { typeOf } from './type-of.js';

export function emitPages(service: Service): Draft {
  const sections = service.operations.map((operation) =>
    section(operation.name, (code) =>
      operation.paginated
        ? [paginator(service, operation, operation.paginated, code), ...formerPaginator(operation)]
        : [],
    ),
  );
  return { module: 'pages', sections };
}

function formerPaginator({ name, former }: Operation): readonly StatementStructures[] {
  return former.map((old) => formerConstant(`paginate${old.name}`, `paginate${name}`));
}

/** `Paginator<ListInstancesResponse, InstanceMetadata>` */
export function paginatorType({ output }: Operation, { items }: Paginated, code: CodeTag): Code {
  const item = items?.at(-1);
  const name = runtimeType('Paginator');
  if (!item) return code`${name}<${typeOf(output, code)}>`;
  return code`${name}<${typeOf(output, code)}, ${itemType(item.target, code)}>`;
}

/** Of the function and of the method. */
export function pagesDocs({ name }: Operation): Docs {
  return note(
    `The pages of \`${name}\`, each asked for when the loop comes to it; \`items()\` gives what is in them.`,
  );
}

/** Items of a map are its entries. */
function itemType(shape: Parameters<typeof itemOf>[0], code: CodeTag): Code {
  const item = itemOf(shape);
  if (!item) return code`unknown`;
  const type = typeOf(item.target, code);
  return shape.kind === 'map' ? code`[string, ${type}]` : type;
}

/** `function paginateListInstances(config, input = {}) { return paginate(config, input, listInstances, { … }); }` */
function paginator(
  service: Service,
  operation: Operation,
  paginated: Paginated,
  code: CodeTag,
): FunctionDeclarationStructure {
  const { name, methodName, input } = operation;
  const client = ownType('client', clientName(service));
  const config = code`${runtimeType('PaginationConfiguration')}<${client}>`;
  const call = runtime('paginate');
  return exportedFunction({
    name: `paginate${name}`,
    docs: pagesDocs(operation),
    parameters: [{ name: 'config', type: config.text }, inputParameter(input, code)],
    returns: paginatorType(operation, paginated, code),
    body: [
      code`return ${call}(config, input, ${own('operations', methodName)}, ${facts(paginated, code)});`,
    ],
  });
}

/** `{ inputToken: 'NextToken', outputToken: (page) => page.NextToken, … }` */
function facts({ inputToken, outputToken, pageSize, items }: Paginated, code: CodeTag): Code {
  const properties = [
    code`inputToken: ${inputToken.name}`,
    ...(pageSize ? [code`pageSize: ${pageSize.name}`] : []),
    code`outputToken: (page) => ${memberPath('page', outputToken)}`,
    ...(items ? [code`items: (page) => ${memberPath('page', items)}`] : []),
  ];
  return code`{ ${joined(properties, ', ')} }`;
}
