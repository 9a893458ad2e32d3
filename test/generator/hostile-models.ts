/** Models with something hostile in one place. JSON is YAML, so that any text can stand in a model as an escape. */
import type { Node } from '../../generator/model.js';
import { canary } from './hostile-oracle.js';

/** Text that ends, opens or directs something in TypeScript, in a terminal, or in YAML. */
export const payloads: Readonly<Record<string, string>> = {
  'a single quote': `'; ${canary}(); '`,
  'a double quote': `"; ${canary}(); "`,
  'a backtick': `\`; ${canary}(); \``,
  'a substitution': `\${${canary}()}`,
  'a backslash': `\\'; ${canary}(); \\`,
  'the end of a comment': `*/ ${canary}(); /*`,
  'a line feed': `a\n${canary}();\nb`,
  'a line separator': `a\u2028${canary}();\u2029b`,
  'half a surrogate pair': `a\ud800${canary}`,
  'a null': `a\u0000${canary}`,
  'an escape of a terminal': `\u001b[2J\u009b31m${canary}`,
  'a change of direction': `a\u202e${canary}\u2066`,
  '@ts-ignore': `@ts-ignore ${canary}`,
  '@ts-expect-error on a line': `a\n\n@ts-expect-error\n${canary}`,
  '@internal': `@internal ${canary}`,
  'a pure call': `#__PURE__ @__PURE__ ${canary}`,
  'a source map': `//# sourceMappingURL=data:${canary}`,
  'the end of a script': `</script><script>${canary}()</script>`,
  'a replacement': `$& $' $\` $1 ${canary}`,
  'a slash and a class': `/[/]${canary}()/`,
  'a path upwards': `../../${canary}`,
};

type Place = (text: string) => object;

/** Where text of an author stands; `data` where it is a value that must come back as it was. */
export const places: Readonly<Record<string, { readonly put: Place; readonly data?: true }>> = {
  'documentation of a service': { put: (documentation) => service({ documentation }) },
  'a title': { put: (title) => service({ title }) },
  'a version': { put: (version) => service({ version }) },
  'an sdkId': { put: (sdkId) => service({ 'aws.api#service': { sdkId } }) },
  'an endpoint prefix': {
    put: (endpointPrefix) => service({ 'aws.api#service': { sdkId: 'A', endpointPrefix } }),
  },
  'a signing name': { put: (name) => service({ 'aws.auth#sigv4': { name } }), data: true },
  'an endpoint of a partition': {
    put: (endpoint) =>
      service({
        'aws.endpoints#standardRegionalEndpoints': {
          partitionSpecialCases: { aws: [{ endpoint }] },
        },
      }),
  },
  'an error of endpoint rules': { put: (text) => rules({ error: braced(text) }), data: true },
  'an error of endpoint rules with a value': {
    put: (text) => rules({ error: `{Region}${braced(text)}{Region}` }),
    data: true,
  },
  'a URL of endpoint rules': {
    put: (text) => rules({ endpoint: { url: `https://{Region}.${braced(text)}/` } }),
  },
  'a header of endpoint rules': {
    put: (text) => rules({ endpoint: { url: 'https://a', headers: { [text]: [braced(text)] } } }),
  },
  'a property of endpoint rules': {
    put: (text) => rules({ endpoint: { url: 'https://a', properties: { [text]: braced(text) } } }),
    data: true,
  },
  'a name in endpoint rules': {
    put: (text) => rules({ error: 'a' }, { fn: 'aws.parseArn', argv: ['{Region}'], assign: text }),
  },
  'a parameter of endpoint rules': {
    put: (name) => rules({ error: 'a' }, true, { [name]: { type: 'string', documentation: name } }),
  },
  'a deprecation': { put: (message) => operation({ deprecated: { message, since: message } }) },
  'a host prefix': { put: (hostPrefix) => operation({ endpoint: { hostPrefix } }) },
  'a URI': { put: (text) => operation({ http: { method: 'POST', uri: `/${text}` } }) },
  'a query of a URI': {
    put: (text) => operation({ http: { method: 'POST', uri: `/?a=${text}` } }),
  },
  'a method': { put: (method) => operation({ http: { method, uri: '/' } }) },
  'a path of pages': {
    put: (items) => operation({ paginated: { inputToken: 'T', outputToken: 'T', items } }),
  },
  'a path of a waiter': { put: (path) => waiter(output(path, 'a')) },
  'a value of a waiter': { put: (expected) => waiter(output('T', expected)), data: true },
  'an error of a waiter': { put: (errorType) => waiter({ errorType }) },
  'a name of a waiter': { put: (name) => waiter({ success: true }, name) },
  'documentation of a waiter': {
    put: (documentation) => waiter({ success: true }, 'Done', { documentation }),
  },
  'documentation of a shape': { put: (documentation) => shape('structure S', { documentation }) },
  'documentation of a member': { put: (documentation) => member({ documentation }) },
  'documentation of an error': {
    put: (documentation) => shape('structure E', { documentation, error: 'client' }),
  },
  'a header': { put: (httpHeader) => member({ httpHeader }), data: true },
  'a query parameter': { put: (httpQuery) => member({ httpQuery }), data: true },
  'a prefix of headers': { put: (text) => member({ target: 'M', httpPrefixHeaders: text }) },
  'a name in JSON': { put: (jsonName) => member({ jsonName }) },
  'a pattern': { put: (pattern) => member({ pattern }) },
  'a default': { put: (value) => member({ default: value }) },
  'a media type': { put: (mediaType) => shape('string V', { mediaType }) },
  'a value of an enum': { put: (text) => shape('enum N', { members: { A: text } }), data: true },
  'an error code': {
    put: (code) =>
      shape('structure E', {
        error: 'client',
        'aws.protocols#awsQueryError': { code, httpResponseCode: 400 },
      }),
  },
  metadata: { put: (text) => model({ metadata: { [text]: [text] } }) },
  'a key': { put: (text) => model({ [text]: {} }) },
  'a target': { put: (target) => member({ target }) },
  'a name of a member': {
    put: (name) => shape('structure I', { members: { [name]: 'String', T: 'String' } }),
  },
  'a trait of somebody else': { put: (text) => member({ 'some.where#trait': { [text]: text } }) },
};

/** A model with other parts beside those of the smallest one, or in their place. */
export function model(parts: { readonly [key: string]: Node }): object {
  return {
    smithy: '2.0',
    namespace: 'com.example',
    'service A': base,
    'operation O': { input: 'I', output: 'P', errors: ['E'], http: { method: 'POST', uri: '/' } },
    'structure I': { members: { T: 'String', V: 'V', N: 'N' } },
    'structure P': { members: { T: 'String', S: 'S', L: 'L', N: 'N' } },
    'structure S': { members: { N: 'N' } },
    'structure E': { error: 'client', members: { message: 'String' } },
    'list L': { member: 'S' },
    'map M': { key: 'String', value: 'String' },
    'enum N': { members: { A: 'a' } },
    'string V': {},
    ...parts,
  };
}

const base = { version: '1', operations: ['O'], 'aws.protocols#restJson1': {} };

function service(traits: { readonly [key: string]: Node }): object {
  return model({ 'service A': { ...base, ...traits } });
}

/** A rule set with one rule, and a parameter `Region` besides others. */
function rules(
  result: { readonly [key: string]: Node },
  condition: Node = { fn: 'isSet', argv: [{ ref: 'Region' }] },
  others: { readonly [key: string]: Node } = {},
): object {
  const type = 'error' in result ? 'error' : 'endpoint';
  const region = { type: 'string', builtIn: 'AWS::Region', required: true, default: 'a' };
  return service({
    'smithy.rules#endpointRuleSet': {
      version: '1.0',
      parameters: { Region: { ...region, documentation: 'a' }, ...others },
      rules: [{ type, conditions: condition === true ? [] : [condition], ...result }],
    },
  });
}

/** As a template says it. */
function braced(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&');
}

function operation(traits: { readonly [key: string]: Node }): object {
  const plain = { input: 'I', output: 'P', errors: ['E'], http: { method: 'POST', uri: '/' } };
  return model({ 'operation O': { ...plain, ...traits } });
}

function waiter(matcher: Node, name = 'Done', more: object = {}): object {
  const waiters = { [name]: { acceptors: [{ state: 'success', matcher }], ...more } };
  return operation({ 'smithy.waiters#waitable': waiters });
}

function output(path: string, expected: string): Node {
  return { output: { path, comparator: 'stringEquals', expected } };
}

function member(traits: { readonly [key: string]: Node }): object {
  return model({ 'structure I': { members: { X: { target: 'String', ...traits }, T: 'String' } } });
}

function shape(key: string, content: Node): object {
  return model({ [key]: content });
}
