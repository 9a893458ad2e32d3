/** Events of Smithy's validators that say nothing to a client, or not yet: by id, with the reason. */

/** Ids, or what ids begin with before a dot. */
export const leftOutEvents: Readonly<Record<string, string>> = {
  ClientEndpointDiscovery: 'endpoint discovery, which clients here do not have',
  IamResourceTraitConflictingName: 'IAM',
  MemberShouldReferenceResource: 'advice on @references, which no client reads',
  ServiceTagging: 'conventions for tagging',
  ShapeClosure: 'metadata.shapeClosures',
  TagEnabledService: 'conventions for tagging',
  TagResourcePropertyType: 'conventions for tagging',
  TaggableResource: 'conventions for tagging',
  TraitBreakingChanges: 'definitions of traits: how their changes break',
  TypedMetadata: 'metadata with types',
  MetadataTrait: 'metadata with types',
  XmlFlattenedTrait: 'XML',
};

/** Severities that say nothing. */
export const leftOutSeverities: Readonly<Record<string, string>> = {
  NOTE: 'notes',
  SUPPRESSED: 'suppressed events',
};

/** Findings that are ours alone. */
export const ownCodes: Readonly<Record<string, string>> = {
  'protocol-unknown': 'clients are made of services with a protocol that they speak',
};
