/** What a service is called: its class and its folder. */
import { report, type Diagnostic } from '../diagnostics.js';
import { capitalised, kebab, separated } from './casing.js';
import { localName } from './lookup.js';
import type { ServiceSyntax } from './reach.js';
import { folders, globals, reservedWords, runtimeTypes } from './reserved.js';
import { fieldsOf, text } from './traits.js';

export interface ServiceNames {
  /** `SSO Admin`: from `aws.api#service`, else the shape's own name. */
  readonly sdkId: string;
  /** `SSOAdmin`: by the AWS SDK for JavaScript's rule, its words with a capital letter each. */
  readonly className: string;
  /** `sso-admin`. */
  readonly folder: string;
}

/** The names, or placeholders and a diagnostic when the `sdkId` gives none. */
export function serviceNames(service: ServiceSyntax, diagnostics: Diagnostic[]): ServiceNames {
  const shapeName = localName(service.id);
  const given = text(fieldsOf(service.traits, 'aws.api#service')['sdkId']);
  const sdkId = given ?? shapeName;
  const className = capitalised(sdkId);
  const folder = kebab(given ?? separated(shapeName, ' '));
  if (
    !/^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/.test(given ?? 'Given') ||
    !/^[a-z]/.test(folder)
  ) {
    const at = service.traits.get('aws.api#service')?.at ?? service.at;
    diagnostics.push(report('service-name', { name: sdkId }, at));
  }
  const reserved = [reservedWords, globals, runtimeTypes].some((names) => names.has(className));
  return {
    sdkId,
    className: reserved ? `${className}Service` : className,
    folder: folders.has(folder) ? `${folder}-service` : folder,
  };
}
