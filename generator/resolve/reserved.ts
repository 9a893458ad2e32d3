/** Names that a generated declaration must not take: the one list of each kind. */

/**
 * What cannot name a type, class, function or constant: ECMAScript's reserved words in strict mode (ECMA 262, 12.7.2)
 * and TypeScript's predefined types. All of them are fine as properties.
 */
export const reservedWords: ReadonlySet<string> = new Set(
  `abstract any arguments as asserts async await bigint boolean break case catch class const continue debugger declare
  default delete do else enum eval export extends false finally for from function get if implements import in infer
  instanceof interface is keyof let module namespace never new null number object of package private protected public
  readonly require return satisfies set static string super switch symbol this throw true try type typeof undefined
  unique unknown using var void while with yield globalThis NaN Infinity`.split(/\s+/),
);

/** What generated code means by these names; an interface `Promise` in a module would break every function in it. */
export const globals: ReadonlySet<string> = new Set(
  `Array ArrayBuffer AsyncIterable BigInt Boolean Date Error Exclude Extract Function Iterable JSON Map Math Number
  Object Omit Partial Pick Promise Readonly ReadonlyArray ReadonlyMap Record RegExp Required Set String Symbol URL
  Uint8Array`.split(/\s+/),
);

/** What generated modules import from the runtime or export again: types, classes, and what a schema could be called. */
export const runtimeTypes: ReadonlySet<string> = new Set(
  `CallError CallOptions Check Client ClientConfig ConfigError DocumentValue EndpointParameters EndpointSettings
  EventMessage EventParts EventTypes HttpResponse InputError Issue Open Operation Output PaginationConfiguration
  PaginationOptions Paginator RedirectError RequestParts ResponseError ResponseMetadata ServiceException
  ServiceExceptionClass ServiceExceptionOptions ServiceInfo SizedRequestBody StandardSchema StreamingRequestBody
  StreamingResponseBody TimeoutError TransportError UnknownVariant Waiter WaiterConfiguration WaiterOptions
  WaiterResult Wire standardSchema`.split(/\s+/),
);

/** What the checks of the runtime are called after `check`, and its guards after `is`. */
export const runtimeChecks: ReadonlySet<string> = new Set(
  `AsyncIterable BigDecimal BigInteger Blob Boolean Byte ByteStream Document Double Enum Float IntEnum Integer List
  Long Map Sensitive ServiceException Short SizedByteStream SparseList SparseMap String Structure Timestamp Union`.split(
    /\s+/,
  ),
);

/** What conversions of the runtime are called after `read` and `write`. */
export const runtimeConversions: ReadonlySet<string> = new Set(
  `BigDecimal BigInteger Bignum Blob DateTime DecimalFraction Double Each HttpDate Structure Timestamp Values Variant`.split(
    /\s+/,
  ),
);

/** What expressions of JMESPath are printed with: `runtime/jmespath`. */
const expressionFunctions =
  `absoluteOf allEqual attempt averageOf base64Of both ceilingOf contains doubleOf either endsWith entriesOf entryOf
  equals firstPresent flattened floorOf ifPresent isTrue itemAt itemsOf joined keysOf lengthOf listFrom mapped maxBy
  maxOf merged minBy minOf numberFrom ordered pipe reversed secondsOf sliced sorted sortedBy startsWith sumOf textFrom
  typeOf valuesOf variantOf`.split(/\s+/);

/**
 * What an operation's function cannot be called: functions of the runtime that stand in the same modules, parameters of
 * generated functions, and members of the class `Client`, which is no thenable either.
 */
export const methods: ReadonlySet<string> = new Set([
  ...expressionFunctions,
  ...`anonymous apiKeyHeader apiKeyQuery awsJson1_0 awsJson1_1 base64Text bearer body call client config constructor
  contentMd5 destroy error event eventHeader expectEvents expectInitialResponse expectStream firstOf greedyLabel gzip
  hasOwnProperty headerBase64Text headerBoolean headerBooleans headerDates headerList headerNumber headerNumbers
  headerText headerValue headerValues hostLabel idempotencyToken input isPrototypeOf isServiceException isStructure
  isUnion issues jsonPayload keepDocument keepNulls label message optional options output own page paginate
  prefixHeaders prefixedHeaders present propertyIsEnumerable queryCompatibleAwsJson1_0
  queryCompatibleRpcv2Cbor queryList queryMap rename request required response restJson1 rpcv2Cbor send service serviceId shadow sigv4 text then toJSON toLocaleString toString
  unknownEvent unsignedPayload validate value valueOf verdict waitUntil whenPresent wire withEvents withInitialRequest withStream`.split(
    /\s+/,
  ),
]);

/** Folders of the package that no service may take, and names that Windows keeps for devices. */
export const folders: ReadonlySet<string> = new Set(
  `aux com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 con dist lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
  node node-modules nul prn runtime src test`.split(/\s+/),
);
