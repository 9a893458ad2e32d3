/** The names that generated modules import: from each other and from the runtime. */
import type { Ref } from './code.js';

/** The modules of a service that others of it import. */
export type OwnModule =
  | 'types'
  | 'validators'
  | 'readers'
  | 'writers'
  | 'errors'
  | 'operations'
  | 'pages'
  | 'waiters'
  | 'client'
  | 'methods';

/** A function, class or constant of another module of the same service. */
export function own(module: OwnModule, name: string): Ref {
  return { name, from: module, typeOnly: false };
}

/** A type of another module of the same service, or a class of it where only its type is meant. */
export function ownType(module: OwnModule, name: string): Ref {
  return { name, from: module, typeOnly: true };
}

/** A function, class or constant of the runtime. */
export function runtime(name: keyof typeof values): Ref {
  return { name, from: `runtime/${values[name]}`, typeOnly: false };
}

/** A type of the runtime. */
export function runtimeType(name: keyof typeof types): Ref {
  return { name, from: `runtime/${types[name]}`, typeOnly: true };
}

const values = {
  Client: 'client',
  ServiceException: 'errors',
  anonymous: 'auth/scheme',
  apiKeyHeader: 'auth/api-key',
  apiKeyQuery: 'auth/api-key',
  awsJson1_0: 'aws-json/protocol',
  awsJson1_1: 'aws-json/protocol',
  bearer: 'auth/bearer',
  checkBigDecimal: 'check-number',
  checkBigInteger: 'check-number',
  checkBlob: 'check-value',
  checkBoolean: 'check-value',
  checkByte: 'check-number',
  checkDocument: 'check-value',
  checkDouble: 'check-number',
  checkEnum: 'check-text',
  checkFloat: 'check-number',
  checkIntEnum: 'check-number',
  checkInteger: 'check-number',
  checkList: 'check',
  checkLong: 'check-number',
  checkMap: 'check',
  checkSensitive: 'check',
  checkShort: 'check-number',
  checkSparseList: 'check',
  checkSparseMap: 'check',
  checkString: 'check-text',
  checkStructure: 'check',
  checkTimestamp: 'check-value',
  contentMd5: 'content-md5',
  firstOf: 'auth/scheme',
  greedyLabel: 'rest-json/label',
  gzip: 'gzip',
  base64Text: 'rest-json/request',
  headerBase64Text: 'rest-json/response',
  headerBoolean: 'rest-json/response',
  headerBooleans: 'rest-json/response',
  headerDates: 'rest-json/response',
  headerList: 'rest-json/request',
  headerNumber: 'rest-json/response',
  headerNumbers: 'rest-json/response',
  headerText: 'rest-json/request',
  headerValue: 'rest-json/response',
  headerValues: 'rest-json/response',
  hostLabel: 'rest-json/label',
  idempotencyToken: 'token',
  isServiceException: 'errors',
  isStructure: 'check',
  isUnion: 'check',
  keepDocument: 'json',
  keepNulls: 'json',
  label: 'rest-json/label',
  optional: 'check',
  own: 'check',
  paginate: 'pages',
  prefixHeaders: 'rest-json/request',
  prefixedHeaders: 'rest-json/response',
  queryCompatible: 'query-compatible',
  queryList: 'rest-json/request',
  queryMap: 'rest-json/request',
  readBigDecimal: 'numbers',
  readBigInteger: 'numbers',
  readBignum: 'rpc-v2-cbor/numbers',
  readBlob: 'base64',
  readDateTime: 'timestamp',
  readDecimalFraction: 'rpc-v2-cbor/numbers',
  readDouble: 'numbers',
  readEach: 'json',
  readHttpDate: 'timestamp',
  readStructure: 'json',
  readTimestamp: 'timestamp',
  readValues: 'json',
  readVariant: 'json',
  rename: 'json',
  required: 'check',
  jsonPayload: 'rest-json/response',
  restJson1: 'rest-json/protocol',
  rpcv2Cbor: 'rpc-v2-cbor/protocol',
  sigv4: 'auth/sigv4',
  text: 'rest-json/request',
  unsignedPayload: 'auth/sigv4',
  verdict: 'schema',
  waitUntil: 'wait',
  writeBigDecimal: 'numbers',
  writeBigInteger: 'numbers',
  writeBlob: 'base64',
  writeDateTime: 'timestamp',
  writeDecimalFraction: 'rpc-v2-cbor/numbers',
  writeDouble: 'numbers',
  writeEach: 'json',
  writeHttpDate: 'timestamp',
  writeTimestamp: 'timestamp',
  absoluteOf: 'jmespath/numbers',
  allEqual: 'jmespath/logic',
  attempt: 'jmespath/logic',
  averageOf: 'jmespath/numbers',
  base64Of: 'jmespath/scalars',
  both: 'jmespath/logic',
  ceilingOf: 'jmespath/numbers',
  contains: 'jmespath/text',
  doubleOf: 'jmespath/scalars',
  either: 'jmespath/logic',
  endsWith: 'jmespath/text',
  entriesOf: 'jmespath/walk',
  entryOf: 'jmespath/walk',
  equals: 'jmespath/logic',
  firstPresent: 'jmespath/lists',
  flattened: 'jmespath/walk',
  floorOf: 'jmespath/numbers',
  ifPresent: 'jmespath/logic',
  isTrue: 'jmespath/value',
  itemAt: 'jmespath/walk',
  itemsOf: 'jmespath/walk',
  joined: 'jmespath/text',
  keysOf: 'jmespath/lists',
  lengthOf: 'jmespath/text',
  listFrom: 'jmespath/lists',
  mapped: 'jmespath/lists',
  maxBy: 'jmespath/lists',
  maxOf: 'jmespath/lists',
  merged: 'jmespath/lists',
  minBy: 'jmespath/lists',
  minOf: 'jmespath/lists',
  numberFrom: 'jmespath/numbers',
  ordered: 'jmespath/logic',
  pipe: 'jmespath/logic',
  reversed: 'jmespath/lists',
  secondsOf: 'jmespath/scalars',
  sliced: 'jmespath/walk',
  sorted: 'jmespath/lists',
  sortedBy: 'jmespath/lists',
  startsWith: 'jmespath/text',
  sumOf: 'jmespath/numbers',
  textFrom: 'jmespath/text',
  typeOf: 'jmespath/value',
  valuesOf: 'jmespath/lists',
  variantOf: 'jmespath/walk',
} as const;

const types = {
  CallOptions: 'client',
  ClientConfig: 'client',
  DocumentValue: 'types',
  HttpResponse: 'http',
  Issue: 'check',
  Open: 'types',
  Operation: 'operation',
  Output: 'types',
  PaginationConfiguration: 'pages',
  PaginationOptions: 'pages',
  Paginator: 'pages',
  RequestParts: 'http',
  ServiceInfo: 'operation',
  StandardSchema: 'schema',
  UnknownVariant: 'types',
  Waiter: 'wait',
  WaiterConfiguration: 'wait',
  WaiterOptions: 'wait',
  WaiterResult: 'wait',
  Wire: 'operation',
} as const;
