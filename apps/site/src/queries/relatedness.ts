/** What a shared tag or link counts, and a word of the title or the description, against a word of the text. */
const TAG_WEIGHT = 3
const LINK_WEIGHT = 4
const TITLE_WEIGHT = 3

/** The strongest features of a text; the others would take time and change no order. */
const FEATURES_KEPT = 80
/** A feature of more texts than this proposes none of them, so that the work stays linear in the number of texts. */
const MAX_HOLDERS = 60

/** Less alike than this, two texts share no more than any two of one author. The corpus of the test holds it. */
const THRESHOLD = 0.12

/**
 * For every text the ids of those most like it, at most `limit`, the likest first; none where nothing is. Words, tags and
 * links count by how rare they are among `texts`, and the angle between two texts is compared: G. Salton, C. Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988, doi:10.1016/0306-4573(88)90021-0. Texts in different
 * languages are never alike. The order of `texts` changes nothing.
 */
export function relatedTexts(texts: readonly Text[], limit = 3): ReadonlyMap<string, readonly string[]> {
  const counts = texts.map(featureCounts)
  const holders = countHolders(counts)
  const vectors = texts.map((text, index) => ({ text, vector: unitVector(counts[index], holders, texts.length) }))
  const byFeature = proposals(vectors)

  return new Map(
    vectors.map(({ text, vector }) => {
      const proposed = new Set([...vector.keys()].flatMap((feature) => byFeature.get(feature) ?? []))
      const ranked = [...proposed]
        .filter((other) => other.text.id !== text.id && other.text.lang === text.lang)
        .map((other) => ({ id: other.text.id, likeness: dotProduct(vector, other.vector) }))
        .filter(({ likeness }) => likeness >= THRESHOLD)
        .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))

      return [text.id, ranked.slice(0, limit).map(({ id }) => id)]
    })
  )
}

function featureCounts({ path, title, description, body, tags, links }: Text): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (feature: string, count: number) => counts.set(feature, (counts.get(feature) ?? 0) + count)

  wordsOf(`${title} ${description}`).forEach((word) => add(word, TITLE_WEIGHT))
  wordsOf(body).forEach((word) => add(word, 1))

  // A text counts as linking to itself: it then shares that link with whoever links to it.
  for (const link of new Set([path, ...links])) {
    add(`link ${link}`, 1)
  }

  for (const tag of tags) {
    add(`tag ${tag}`, 1)
  }

  return counts
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{2,}/gu) ?? []
}

/** How many texts have each feature. */
function countHolders(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const holders = new Map<string, number>()

  for (const feature of all.flatMap((counts) => [...counts.keys()])) {
    holders.set(feature, (holders.get(feature) ?? 0) + 1)
  }

  return holders
}

function unitVector(
  counts: ReadonlyMap<string, number> = new Map(),
  holders: ReadonlyMap<string, number>,
  total: number
): Vector {
  const weights = [...counts]
    .map(([feature, count]) => {
      const rarity = Math.log(total / (holders.get(feature) ?? total))

      return [feature, kindWeight(feature) * (1 + Math.log(count)) * rarity] as const
    })
    .filter(([, weight]) => weight > 0)
    .toSorted(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .slice(0, FEATURES_KEPT)
  const length = Math.hypot(...weights.map(([, weight]) => weight))

  return new Map(weights.map(([feature, weight]) => [feature, weight / length]))
}

function kindWeight(feature: string): number {
  if (feature.startsWith('tag ')) {
    return TAG_WEIGHT
  }

  return feature.startsWith('link ') ? LINK_WEIGHT : 1
}

function proposals(vectors: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const byFeature = new Map<string, Placed[]>()

  for (const placed of vectors) {
    for (const feature of placed.vector.keys()) {
      const list = byFeature.get(feature) ?? []

      list.push(placed)
      byFeature.set(feature, list)
    }
  }

  return new Map([...byFeature].filter(([, list]) => list.length <= MAX_HOLDERS))
}

function dotProduct(a: Vector, b: Vector): number {
  let sum = 0

  for (const [feature, weight] of a) {
    sum += weight * (b.get(feature) ?? 0)
  }

  return sum
}

export interface Text {
  readonly id: string
  /** Where it stands on the site. */
  readonly path: string
  readonly lang: string
  readonly title: string
  readonly description: string
  /** Running text, without code and markup. */
  readonly body: string
  readonly tags: readonly string[]
  /** What it links to, each target once. */
  readonly links: readonly string[]
}

type Vector = ReadonlyMap<string, number>

interface Placed {
  readonly text: Text
  readonly vector: Vector
}
