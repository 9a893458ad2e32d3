/** The rules that there must be: an id for each that the specification of the comparison names, in its order. */
export const specifiedIds: readonly string[] = `
  service-added service-removed service-shape-renamed service-version-changed service-sdk-id-changed
  service-endpoint-prefix-changed service-signing-name-changed service-signing-region-changed
  service-signing-algorithm-changed service-protocol-replaced service-protocol-added service-protocol-order-changed
  service-protocol-setting-changed service-auth-added service-auth-removed service-auth-order-changed
  service-endpoint-rules-changed service-endpoint-parameter-added service-endpoint-parameter-removed
  service-region-added service-region-removed service-error-added service-error-removed service-rename-map-changed
  service-deprecated service-documentation service-title service-metadata service-custom-trait-changed
  resource-added resource-removed resource-identifiers-changed resource-lifecycle-binding-moved metadata-changed

  operation-added operation-removed operation-removed-after-deprecation operation-renamed operation-input-added
  operation-input-removed operation-input-shape-changed operation-output-shape-changed operation-output-added
  operation-output-removed operation-http-method-changed operation-http-uri-changed operation-http-status-changed
  operation-host-prefix-changed operation-host-label-changed operation-endpoint-params-changed operation-auth-changed
  operation-unsigned-payload-changed operation-optional-auth-added operation-optional-auth-removed
  operation-readonly-added operation-readonly-removed operation-idempotent-added operation-idempotent-removed
  operation-paginated-added operation-paginated-removed operation-paginated-token-changed
  operation-paginated-items-changed operation-paginated-page-size-changed operation-waiter-added
  operation-waiter-removed operation-waiter-acceptor-changed operation-waiter-delay-changed
  operation-compression-changed operation-checksum-changed operation-chunked-changed operation-long-poll-changed
  operation-streaming-added operation-streaming-removed operation-deprecated-added operation-deprecated-removed
  operation-deprecated-message-changed operation-internal-added operation-examples operation-tags operation-docs
  operation-external-docs

  member-optional-added member-required-added member-required-with-default-added member-optional-removed
  member-required-removed member-made-required member-made-optional member-renamed member-json-name-changed
  member-case-changed member-reordered member-inserted member-moved-to-mixin member-moved-from-mixin
  member-target-renamed-same-structure member-target-scalar-changed member-type-changed member-default-added
  member-default-changed member-default-removed member-client-optional-added member-client-optional-removed
  member-input-trait-added member-input-trait-removed member-nullable-changed member-sparse-changed
  member-http-location-changed member-http-name-changed member-http-payload-added member-http-payload-removed
  member-timestamp-format-changed member-media-type-changed member-sensitive-added member-sensitive-removed
  member-idempotency-token-added member-idempotency-token-removed member-host-label-changed
  member-context-param-changed member-streaming-changed member-requires-length-changed member-event-payload-changed
  member-event-header-changed member-deprecated-added member-deprecated-removed member-deprecated-since-changed
  member-deprecated-message-changed member-internal-changed member-unstable-changed member-recommended-changed
  member-reference-changed member-property-changed member-resource-identifier-changed member-xml-changed
  member-cfn-changed member-arn-reference-changed member-documentation member-tags member-examples
  member-external-docs

  enum-value-added enum-value-removed enum-key-renamed enum-value-changed enum-reordered enum-inserted
  string-became-enum enum-became-string int-enum-value-added int-enum-value-removed int-enum-key-renamed
  int-enum-value-changed int-enum-reordered int-enum-inserted integer-became-int-enum int-enum-became-integer
  enum-trait-became-shape enum-shape-became-trait enum-value-deprecated enum-value-internal enum-value-documentation
  enum-value-tags enum-default-changed

  union-variant-added union-variant-removed union-variant-renamed union-variant-retargeted
  union-variant-unit-became-structure union-variant-structure-became-unit union-became-structure
  structure-became-union list-member-target-changed map-value-target-changed map-key-target-changed
  list-sparse-added list-sparse-removed list-unique-added list-unique-removed list-became-single single-became-list
  shape-named-removed shape-named-renamed shape-namespace-changed shape-split shape-merged
  shape-position-out-to-both shape-position-in-to-both shape-position-both-to-in shape-position-both-to-out
  shape-became-recursive shape-no-longer-recursive shape-unreachable-now shape-reachable-now shape-documentation
  shape-tags

  length-min-raised length-max-lowered length-min-lowered length-max-raised length-bound-removed length-added
  length-removed range-min-raised range-max-lowered range-min-lowered range-max-raised range-bound-removed range-added
  range-removed pattern-added pattern-changed pattern-removed pattern-not-compilable pattern-slow unique-items-added
  constraint-moved constraint-unsatisfiable constraint-shape-fan-out

  operation-error-added operation-error-removed error-class-renamed error-code-changed error-became-structure
  structure-became-error error-fault-changed error-http-status-changed error-retryable-added error-retryable-removed
  error-throttling-changed error-member-added error-member-removed error-member-made-optional
  error-message-member-case-changed error-aws-query-code-changed error-name-enters-throttling-list

  generator-output-changed generated-name-changed-by-neighbour package-exports-changed package-requirements-raised
  package-dependency-added package-dependency-raised package-default-changed model-reformatted
`
  .trim()
  .split(/\s+/);

/** What else a difference of two models can be: the other direction of a rule, or a part that the specification skips. */
export const furtherIds: readonly string[] = `
  service-protocol-removed service-auth-setting-changed resource-properties-changed resource-documentation resource-trait-changed
  operation-alias-added operation-alias-removed shape-alias-added shape-alias-removed
  operation-internal-removed operation-custom-trait-changed operation-tools-changed
  member-custom-trait-changed enum-value-trait-changed
  shape-named-added shape-position-in-to-out shape-position-out-to-in shape-type-changed shape-deprecated
  shape-custom-trait-changed shape-tools-changed trait-definition-changed other-changed
  length-bound-added range-bound-added
  error-member-made-required error-name-leaves-throttling-list
  acceptance-added acceptance-expired acceptance-unused
`
  .trim()
  .split(/\s+/);
