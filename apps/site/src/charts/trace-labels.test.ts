import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countMeeting, rowsOf, sampled } from './area.ts'
import { cheapest, nearerTo, onLines, placesOf, traceLabels } from './trace-labels.ts'

const box = { left: 50, right: 400, top: 20, bottom: 220 }
const flat = (name: string, y: number) => ({
  name,
  points: [
    { x: 50, y },
    { x: 390, y }
  ]
})

test('each name stands nearest to its own line, and no two on each other', () => {
  const lines = [flat('upper', 80), flat('middle', 120), flat('lower', 200)]
  const labels = traceLabels(lines, box)

  for (const [index, { y }] of labels.entries()) {
    const distances = lines.map(({ points }) => Math.abs((points[0]?.y ?? 0) - (y - 5)))

    expect(distances.indexOf(Math.min(...distances))).toBe(index)
  }

  expect(new Set(labels.map(({ y }) => y)).size).toBe(3)
})

test('a name stays inside, and gives way to lines that run through its place', () => {
  const [low] = traceLabels(
    [
      flat('low', 215),
      {
        name: 'steep',
        points: [
          { x: 380, y: 20 },
          { x: 390, y: 220 }
        ]
      }
    ],
    box
  )

  expect(low?.y).toBeLessThan(215)
  expect(low?.x).toBeLessThan(370)
})

test('a name points at its line where it cannot but stand as near to another', () => {
  const bundle = traceLabels([flat('upper', 100), flat('middle', 106), flat('lower', 112)], box)

  expect(bundle.map(({ pointer }) => pointer?.[1].y)).toEqual([undefined, 106, undefined])
})

test('a name that has one good place gets it, also where an earlier one would have liked it', () => {
  const narrow = { left: 50, right: 120, top: 20, bottom: 140 }
  const line = (name: string, y: number) => ({
    name,
    points: [
      { x: 50, y },
      { x: 120, y }
    ]
  })
  const [choosy, tied] = traceLabels([line('choosy one', 95), line('tied one', 62), line('', 54)], narrow)

  expect(choosy?.y).toBeGreaterThan(95)
  expect(tied?.y).toBeGreaterThan(62)
})

test('a long name breaks after its comma', () => {
  expect(traceLabels([flat('kept as it came from there, Node 22, 24 and 26', 100)], box)[0]?.lines).toEqual([
    'kept as it came from there,',
    'Node 22, 24 and 26'
  ])
})

const spot = fc.record({ x: fc.integer({ min: 50, max: 400 }), y: fc.integer({ min: 20, max: 220 }) })
const line = fc.array(spot, { minLength: 1, maxLength: 4 }).map((points) => sampled(points))
const word = spot.map(({ x, y }) => ({ left: x - 40, right: x + 40, top: y - 20, bottom: y + 20 }))

test('no place is cheaper than the one that is found, whatever was asked before', () => {
  fc.assert(
    fc.property(
      line,
      fc.array(line, { maxLength: 5 }),
      line,
      fc.array(fc.array(word, { maxLength: 20 })),
      (path, others, bars, trials) => {
        const places = placesOf(['a name'], {
          path,
          own: rowsOf(path),
          others: others.map(rowsOf),
          bars: rowsOf(bars),
          box
        })

        for (const taken of trials) {
          const costs = places.map(
            (place) => place.cost + countMeeting(taken, place.area) * 1000 + (onLines(place) + nearerTo(place) * 40)
          )

          expect(cheapest(places, taken).cost).toBe(Math.min(...costs))
        }
      }
    )
  )
})
