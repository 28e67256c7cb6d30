/** Where the form of a picture for dark pages lies: `./heap.dark.png` for `./heap.png`, of the same size. */
export function darkPicture(path: string): string {
  return path.replace(/\.\w+$/, '.dark$&')
}
