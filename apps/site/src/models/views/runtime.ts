import { runtime, type Fate } from '@zerodeps/simulations/runtime'
import { quantity } from '../../charts/quantities.ts'
import { across, box, field, round } from '../place.ts'
import { defineView, type Frame } from '../view.ts'

const releaseCount = 100

export const frame: Frame = {
  plot: {
    height: 262,
    title: 'One row a patch, one column a release',
    up: [],
    across: [1, 25, 50, 75, 100].map((release) => [across((release - 0.5) / releaseCount), String(release)]),
    acrossTitle: 'release'
  },
  traces: [
    { name: 'carried', ink: 's2 d0', shape: 'grid' },
    { name: 'conflict', ink: 's0 d0', shape: 'solid' },
    { name: 'taken by upstream', ink: 's1 d0', shape: 'dots' }
  ],
  head: ['', 'Over 100 releases']
}

export const view = defineView({
  model: runtime,
  controls: ['patches', 'conflict', 'dropped', 'cadence', 'repair'],
  show({ releases, untouched, exposedDaysMean, exposedDaysMax, carried }, { patches }) {
    const height = (field.bottom - field.top) / patches
    const y = (patch: number) => round(field.top + (patch + 0.5) * height)
    const found = (fate: Fate) =>
      releases.flatMap(({ fates }, release) =>
        fates.filter((each) => each.fate === fate).map(({ patch }) => ({ patch, release }))
      )
    const dropped = found('dropped')
    const ends = new Map(dropped.map(({ patch, release }) => [patch, release]))

    return {
      paths: [
        Array.from(
          { length: patches },
          (_, patch) => `M${field.left} ${y(patch)}H${across((ends.get(patch) ?? releases.length) / releaseCount)}`
        ).join(''),
        found('conflict')
          .map(({ patch, release }) =>
            box(across(release / releaseCount), y(patch) - Math.min(4, 0.4 * height), 2.8, Math.min(8, 0.8 * height))
          )
          .join(''),
        dropped.map(({ patch, release }) => `M${across((release + 0.5) / releaseCount)} ${y(patch)}h0`).join('')
      ],
      rows: [
        ['Releases without a conflict', quantity(untouched, '')],
        ['Days exposed after a release, mean', quantity(exposedDaysMean, '')],
        ['Days exposed, at most', quantity(exposedDaysMax, '')],
        ['Patches left at the end', quantity(carried, '')]
      ],
      sentence: `${quantity(untouched, '')} of 100 releases go through without a conflict; users wait ${quantity(exposedDaysMean, 'days')} for a release on average and ${quantity(exposedDaysMax, '')} at worst.`
    }
  }
})
