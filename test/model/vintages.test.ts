/** Each disagreement between the documents is a change between two vintages, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import type { Operation, Shape } from '../../generator/service.js';
import { shape, vintage } from './vintage.js';
import type { Vintage } from './vintage.js';

const first = vintage('model/sso-admin/vintage-1.yaml');
const second = vintage('model/sso-admin/vintage-2.yaml');
const third = vintage('model/sso-admin/vintage-3.yaml');
const standing = vintage('model/sso-admin/service.yaml');

/** What a reader of a service can tell, a line each: members, values, constraints, errors. */
function facts({ service }: Vintage): readonly string[] {
  return [...service.shapes.flatMap(shapeFacts), ...service.operations.flatMap(operationFacts)];
}

function shapeFacts(of: Shape): readonly string[] {
  const { name, kind, length, range, pattern } = of;
  const constraints = JSON.stringify({ length, range, pattern: pattern?.source });
  const own = `${kind} ${name} ${constraints}`;
  switch (of.kind) {
    case 'structure':
      return [own, ...of.members.map((member) => `${name}.${member.name}: ${member.target.name}`)];
    case 'enum':
      return [own, ...of.values.map(({ value }) => `${name}.${value}`)];
    default:
      return [own];
  }
}

function operationFacts({ name, errors, waiters, traits }: Operation): readonly string[] {
  const links = Object.keys(traits.get('smithy.api#externalDocumentation')?.value ?? {});
  return [
    `operation ${name}`,
    ...links.map((link) => `${name} links to its ${link}`),
    ...errors.map((error) => `${name} throws ${error.name} ${error.error?.status}`),
    ...waiters.map((waiter) => `${waiter.name} has ${waiter.acceptors.length} acceptors`),
  ];
}

function changes(before: Vintage, after: Vintage): readonly string[] {
  const [old, current] = [facts(before), facts(after)];
  return [
    ...old.filter((fact) => !current.includes(fact)).map((fact) => `- ${fact}`),
    ...current.filter((fact) => !old.includes(fact)).map((fact) => `+ ${fact}`),
  ];
}

describe('from one vintage of sso-admin to the next', () => {
  it('vintage 2 adds ListInstances, CREATE_FAILED, and the anchors of patterns', () => {
    expect(changes(first, second)).toMatchInlineSnapshot(`
      [
        "- string AccountId {"length":{"min":12,"max":12},"pattern":"\\\\d{12}"}",
        "- string Id {"length":{"min":1,"max":64},"pattern":"[a-zA-Z0-9-]*"}",
        "- string InstanceArn {"length":{"min":10,"max":1224},"pattern":"arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}"}",
        "- string NameType {"length":{"min":0,"max":255},"pattern":"[\\\\w+=,.@-]+"}",
        "- InstanceCreated has 1 acceptors",
        "+ string AccountId {"length":{"min":12,"max":12},"pattern":"^\\\\d{12}$"}",
        "+ string Id {"length":{"min":1,"max":64},"pattern":"^[a-zA-Z0-9-]*$"}",
        "+ string InstanceArn {"length":{"min":10,"max":1224},"pattern":"^arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$"}",
        "+ list InstanceList {"length":{"min":0,"max":10}}",
        "+ structure InstanceMetadata {}",
        "+ InstanceMetadata.InstanceArn: InstanceArn",
        "+ InstanceMetadata.IdentityStoreId: Id",
        "+ InstanceMetadata.OwnerAccountId: AccountId",
        "+ InstanceMetadata.Name: NameType",
        "+ InstanceMetadata.CreatedDate: Timestamp",
        "+ InstanceMetadata.Status: InstanceStatus",
        "+ InstanceMetadata.StatusReason: Reason",
        "+ InstanceStatus.CREATE_FAILED",
        "+ structure ListInstancesRequest {}",
        "+ ListInstancesRequest.MaxResults: MaxResults",
        "+ ListInstancesRequest.NextToken: Token",
        "+ structure ListInstancesResponse {}",
        "+ ListInstancesResponse.Instances: InstanceList",
        "+ ListInstancesResponse.NextToken: Token",
        "+ integer MaxResults {"range":{"min":1,"max":100}}",
        "+ string NameType {"length":{"min":0,"max":255},"pattern":"^[\\\\w+=,.@-]+$"}",
        "+ string Reason {"pattern":"^[\\\\p{L}\\\\p{M}\\\\p{Z}\\\\p{S}\\\\p{N}\\\\p{P}]*$"}",
        "+ string Token {"length":{"min":0,"max":2048},"pattern":"^[-a-zA-Z0-9+=/_]*$"}",
        "+ InstanceCreated has 2 acceptors",
        "+ operation ListInstances",
        "+ ListInstances throws AccessDeniedException 400",
        "+ ListInstances throws InternalServerException 500",
        "+ ListInstances throws ThrottlingException 400",
        "+ ListInstances throws ValidationException 400",
      ]
    `);
  });

  it('vintage 3 adds two members to DescribeInstance', () => {
    expect(changes(second, third)).toMatchInlineSnapshot(`
      [
        "+ DescribeInstanceResponse.StatusReason: Reason",
        "+ DescribeInstanceResponse.EncryptionConfigurationDetails: EncryptionConfigurationDetails",
        "+ structure EncryptionConfigurationDetails {}",
        "+ EncryptionConfigurationDetails.KeyType: KmsKeyType",
        "+ EncryptionConfigurationDetails.KmsKeyArn: KmsKeyArn",
        "+ EncryptionConfigurationDetails.EncryptionStatus: KmsKeyStatus",
        "+ EncryptionConfigurationDetails.EncryptionStatusReason: Reason",
        "+ string KmsKeyArn {"length":{"min":20,"max":2048},"pattern":"^arn:aws(-[a-z]{1,5}){0,3}:kms:([a-z]{2,}(-[a-z0-9]+)+){1}:[0-9]{12}:key/(mrk-[a-f0-9]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$"}",
        "+ enum KmsKeyStatus {}",
        "+ KmsKeyStatus.UPDATING",
        "+ KmsKeyStatus.ENABLED",
        "+ KmsKeyStatus.UPDATE_FAILED",
        "+ enum KmsKeyType {}",
        "+ KmsKeyType.AWS_OWNED_KMS_KEY",
        "+ KmsKeyType.CUSTOMER_MANAGED_KEY",
        "+ DescribeInstance links to its API reference",
      ]
    `);
  });

  it('vintage 4 adds the Regions of an instance in a list', () => {
    expect(changes(third, standing)).toMatchInlineSnapshot(`
      [
        "+ InstanceMetadata.PrimaryRegion: RegionName",
        "+ InstanceMetadata.Regions: RegionMetadataList",
        "+ structure RegionMetadata {}",
        "+ RegionMetadata.RegionName: RegionName",
        "+ RegionMetadata.Status: RegionStatus",
        "+ RegionMetadata.AddedDate: Timestamp",
        "+ RegionMetadata.IsPrimaryRegion: Boolean",
        "+ list RegionMetadataList {}",
        "+ string RegionName {"length":{"min":1,"max":32},"pattern":"^([a-z]+-){2,3}\\\\d$"}",
        "+ enum RegionStatus {}",
        "+ RegionStatus.ACTIVE",
        "+ RegionStatus.ADDING",
        "+ RegionStatus.REMOVING",
      ]
    `);
  });

  it('the pattern of InstanceArn is unanchored once, and anchored since', () => {
    const sources = [first, second, third, standing].map(
      (each) => shape(each, 'InstanceArn').pattern?.source,
    );
    const printed =
      'arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}';
    expect(sources).toEqual([printed, ...Array(3).fill(`^${printed}$`)]);
  });

  it('an instance of ListInstances has nine members, those of DescribeInstance eight', () => {
    expect(members(standing, 'InstanceMetadata')).toHaveLength(9);
    expect(members(standing, 'DescribeInstanceResponse')).toHaveLength(8);
    expect(members(standing, 'DescribeInstanceResponse')).not.toContain('Regions');
  });
});

function members(of: Vintage, name: string): readonly string[] {
  const found = shape(of, name);
  return found.kind === 'structure' ? found.members.map((member) => member.name) : [];
}
