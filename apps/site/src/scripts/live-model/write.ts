/** Writes what is new: even the same text makes a browser lay out again what stands round it. */
export function write(node: Node | null, text: string): boolean {
  if (!node || node.textContent === text) {
    return false
  }

  node.textContent = text

  return true
}
