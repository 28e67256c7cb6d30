/** As HTML and SVG carry it between tags. */
export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** As XML carries it anywhere, in the value of an attribute too. */
export function escapedXml(text: string): string {
  return escapedText(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
