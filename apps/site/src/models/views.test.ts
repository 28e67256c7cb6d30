import { readFileSync } from 'node:fs'
import { modelName } from '@zerodeps/content-schema/model-name'
import { areaEstimates, profile } from '@zerodeps/content-schema/profile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { firstFigure, views } from './first-figure.ts'
import { words, type FigureName } from './words.ts'

const names = modelName.options.filter((name): name is FigureName => name !== 'explorer')

test('every model has its words, and every view is a model that a text can name', () => {
  expect(Object.keys(words).toSorted()).toEqual(modelName.options)
  expect(Object.keys(views).toSorted()).toEqual(names)
})

describe.each(names)('%s', (name) => {
  const { view, frame } = views[name]

  test('the first figure, to the digit', () => {
    const { rows, sentence, settings } = firstFigure(name)

    expect([...rows.map((row) => row.join(' | ')), sentence, settings]).toMatchSnapshot()
  })

  test('whatever is asked, a path for each trace, full rows, and no number that is none', () => {
    const asked = fc.record(
      Object.fromEntries(view.parameters.map(({ name, min, max }) => [name, fc.constantFrom(min, max, '1e99', 'NaN')]))
    )

    fc.assert(
      fc.property(asked, (settings) => {
        const run = view.start(settings)

        for (const events of [1, Infinity]) {
          run.step(events)

          const { paths, rows, sentence } = run.shown()

          expect(paths).toHaveLength(frame.traces.length)
          expect(rows.map((row) => row.length)).toEqual(rows.map(() => frame.head.length))
          expect(`${paths.join()}${rows.join()}${sentence}`).not.toMatch(/NaN|Infinity|undefined|∞/)
        }
      }),
      { numRuns: 6, seed: 1 }
    )
  })

  test('the table has as many rows whatever is asked, so that nothing moves', () => {
    const rowsOf = (settings: Record<string, number>) => {
      const run = view.start(settings)

      run.step(1)

      return run.shown().rows.length
    }

    for (const { name: parameter, min, max } of view.parameters) {
      expect([rowsOf({ [parameter]: min }), rowsOf({ [parameter]: max })]).toEqual(
        Array(2).fill(firstFigure(name).rows.length)
      )
    }
  })
})

describe('what can be moved is what the profile states', () => {
  const content = new URL('../../../../content/profile.yaml', import.meta.url)
  const estimates = profile.parse(parse(readFileSync(content, 'utf8'))).areas.flatMap(areaEstimates)

  test.each([
    ['sources', 'realtime', 'sources'],
    ['request-rate', 'realtime', 'rate'],
    ['request-rate', 'platform', 'rate'],
    ['update-cadence', 'realtime', 'cadence'],
    ['active-dialogues', 'automation', 'dialogues'],
    ['scenarios', 'automation', 'scenarios'],
    ['event-rate', 'automation', 'rate'],
    ['update-latency', 'automation', 'line']
  ] as const)('%s is a range of %s', (id, model, name) => {
    const estimate = estimates.find((each) => each.id === id)
    const parameter = views[model].view.parameters.find((each) => each.name === name)

    expect(parameter).not.toHaveProperty('illustrative')

    switch (estimate?.kind) {
      case 'range':
        expect(parameter).toMatchObject({ min: estimate.min, max: estimate.max })
        break
      case 'upper-bound':
        expect(parameter).toMatchObject({ max: estimate.max })
        break
      case 'approximate':
        expect(parameter).toMatchObject({ default: estimate.about })
    }
  })

  test('every estimate of the profile can be moved', () => {
    expect(estimates).toHaveLength(7)
  })
})
