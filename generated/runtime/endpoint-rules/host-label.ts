/** `isValidHostLabel` and `aws.isVirtualHostableS3Bucket`, https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html. */

/** Whether the text is a label of a host name (RFC 1123), or with `dots` some of them. */
export function isHostLabel(text: string, dots = false): boolean {
  return dots ? text.split('.').every((label) => LABEL.test(label)) : LABEL.test(text);
}

/** Whether the name of a bucket can stand before the host of S3: in lower case, 3 characters or more, no address. */
export function isVirtualHostableS3Bucket(bucket: string, dots = false): boolean {
  return bucket.length >= 3 && isHostLabel(bucket, dots) && !/[A-Z]|^\d+(\.\d+){3}$/.test(bucket);
}

const LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i;
