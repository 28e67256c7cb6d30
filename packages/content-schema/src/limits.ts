/** What one post may hold. Past these the build stops instead of slowing down. */
export const limits = {
  sourceBytes: 1_000_000,
  codeBlockBytes: 100_000,
  headings: 200,
  nesting: 50,
  pictureBytes: 8_000_000,
  picturePixels: 40_000_000,
  profileBytes: 5_000_000,
  diagramNodes: 100,
  diagramEdges: 200,
  diagramMs: 10_000
}
