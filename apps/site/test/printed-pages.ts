/** How many pages a PDF of Chromium has. */
export function printedPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}
