/** Words that stand twice in a row, with the offset of the first; letters alone, in any case. */
export function doubledWords(text: string): { word: string; index: number }[] {
  const doubled: { word: string; index: number }[] = []
  const words = /[^\s\u0001]+/g
  let before = ''
  let start = 0
  let end = 0

  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [written] = match

    if (
      isSame(before, written) &&
      !text.slice(end, match.index).includes('\u0001') &&
      !MEANT.has(before.toLowerCase())
    ) {
      doubled.push({ word: before, index: start })
    }

    before = written
    start = match.index
    end = words.lastIndex
  }

  return doubled
}

function isSame(before: string, written: string): boolean {
  return (
    before !== '' &&
    written.length >= before.length &&
    written.length <= before.length + 3 &&
    written.slice(0, before.length).toLowerCase() === before.toLowerCase() &&
    /^\p{L}+$/u.test(before) &&
    /^[^\p{L}\p{N}'’-]*$/u.test(written.slice(before.length))
  )
}

/** What English and Russian double on purpose. */
const MEANT = new Set(['that', 'had', 'еле', 'чуть'])
