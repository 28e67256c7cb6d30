import { nameParts, type BenchView } from '@zerodeps/content-schema/bench-view'
import { summary, type Recording } from '@zerodeps/content-schema/recording'

/** A recording as a `Bench` shows it: its x axis in the author's words, and one variant divided by another. */
export function viewed(recording: Recording, { x, ratio }: BenchView): Recording {
  const named = x === undefined ? recording : { ...recording, x: { ...recording.x, label: x, unit: '' } }

  return ratio ? divided(named, ratio) : named
}

/** How many times the medians of one variant are those of another, at each place that both have. */
function divided({ series, ...recording }: Recording, { over, under }: Ratio): Recording {
  const divisors = series.filter(({ name }) => nameParts(name).variant === under)
  const ratios = series
    .filter(({ name }) => nameParts(name).variant === over)
    .flatMap(({ name, points }) => {
      const { version = '' } = nameParts(name)
      const divisor = divisors.find((each) => (nameParts(each.name).version ?? '') === version)
      const shared = points.flatMap(({ x, samples }) => {
        const other = divisor?.points.find((point) => point.x === x)

        return other ? [{ x, samples: [summary(samples).median / summary(other.samples).median] }] : []
      })

      return shared.length > 0 ? [{ name: `, ${version}`, points: shared }] : []
    })

  return { ...recording, y: { label: `${over}, in multiples of ${under}`, unit: '', scale: 'linear' }, series: ratios }
}

type Ratio = NonNullable<BenchView['ratio']>
