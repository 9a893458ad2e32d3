/** Text within XML and HTML. */

/** As text or attribute of XML or HTML. What XML 1.0 does not allow in any form becomes `U+FFFD`. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\n\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (unit) => `&#${unit.charCodeAt(0)};`);
}
