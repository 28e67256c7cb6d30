import { expect, test } from 'vitest'
import { relatedTexts, type Text } from './relatedness.ts'

const corpus: readonly Text[] = [
  text('map-eviction', 'Evicting the oldest key of a Map', ['v8', 'data-structures'], {
    body: 'An iterator of the table walks over tombstones left by deleted entries until it meets a live entry. Eviction from a large table pays for every tombstone.'
  }),
  text('hash-tables', 'How V8 lays out an ordered hash table', ['v8', 'data-structures'], {
    body: 'Buckets, chains and tombstones: deleted entries stay in the table until it shrinks, and an iterator steps over each tombstone.',
    links: ['/posts/map-eviction/']
  }),
  text('ring-buffers', 'A ring buffer instead of a queue', ['data-structures'], {
    body: 'A ring of slots holds entries in order. Head and tail chase each other and nothing is shifted.'
  }),
  text('open-loop', 'The stall a closed loop never sees', ['load-testing', 'latency'], {
    body: 'A closed loop waits for an answer, so the generator omits requests during a stall. Coordinated omission hides the percentile.'
  }),
  text('percentiles', 'Percentiles do not average', ['latency', 'measurement'], {
    body: 'The percentile of a minute says nothing about the percentile of an hour. Keep histograms and merge them; coordinated omission spoils each.',
    links: ['/posts/open-loop/']
  }),
  text('histograms', 'Histograms with a fixed error', ['measurement'], {
    body: 'Buckets that grow by a power keep the relative error of a percentile fixed. Merge histograms, never percentiles.'
  }),
  text('electron-builds', 'Building a patched browser from source', ['chromium'], {
    body: 'Depot tools, gclient and ninja fetch and compile the browser. A patch is rebased on each milestone.'
  }),
  text('russian', 'Вытеснение из Map', ['v8', 'data-structures'], {
    lang: 'ru',
    body: 'Итератор проходит мимо удалённых записей таблицы.',
    links: ['/posts/map-eviction/']
  })
]

test('posts are neighbours of those that share their subject, and of nothing else', () => {
  expect(Object.fromEntries(relatedTexts(corpus))).toMatchInlineSnapshot(`
    {
      "electron-builds": [],
      "hash-tables": [
        "map-eviction",
      ],
      "histograms": [
        "percentiles",
      ],
      "map-eviction": [
        "hash-tables",
      ],
      "open-loop": [
        "percentiles",
      ],
      "percentiles": [
        "open-loop",
        "histograms",
      ],
      "ring-buffers": [],
      "russian": [],
    }
  `)
})

test('the order of the posts changes nothing', () => {
  const sorted = (map: ReadonlyMap<string, readonly string[]>) => [...map].toSorted()

  expect(sorted(relatedTexts(corpus.toReversed()))).toEqual(sorted(relatedTexts(corpus)))
})

test('a post alone, and two that share nothing, have no neighbours', () => {
  expect([...relatedTexts(corpus.slice(0, 1)).values()]).toEqual([[]])
  expect([...relatedTexts([corpus[0], corpus[6]].flatMap((post) => post ?? [])).values()]).toEqual([[], []])
})

test('never more than the limit, and never the post itself', () => {
  const twins = Array.from({ length: 9 }, (_, index) => text(`twin-${index}`, 'Evicting a key', ['v8'], { body: '' }))
  const related = relatedTexts([...twins, ...corpus])

  for (const [id, others] of related) {
    expect(others.length).toBeLessThanOrEqual(3)
    expect(others).not.toContain(id)
  }
})

function text(id: string, title: string, tags: string[], rest: Partial<Text>): Text {
  return { id, path: `/posts/${id}/`, lang: 'en', title, description: '', body: '', tags, links: [], ...rest }
}
