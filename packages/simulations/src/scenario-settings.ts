import type { Parameter } from './parameter.ts'

const illustrative = true

/** What a reader of the automation model can move. */
export const parameters = [
  { name: 'dialogues', label: 'Active dialogues', unit: 'dialogues', min: 1000, max: 3000, step: 100, default: 2000 },
  { name: 'scenarios', label: 'Scenarios', unit: 'scenarios', min: 200, max: 500, step: 10, default: 300 },
  { name: 'rate', label: 'Events', unit: '1/s', min: 20, max: 80, step: 5, default: 50 },
  { name: 'line', label: 'Latency to keep', unit: 'ms', min: 50, max: 100, step: 5, default: 100 },
  {
    name: 'place',
    label: 'The identity is recorded',
    unit: '',
    min: 0,
    max: 2,
    step: 1,
    default: 1,
    choices: ['before the effect', 'with the effect', 'after the effect']
  },
  { name: 'duplicates', label: 'Delivered twice', unit: '%', min: 0, max: 30, step: 1, default: 5, illustrative },
  {
    name: 'redelivery',
    label: 'Mean time to a duplicate',
    unit: 's',
    min: 1,
    max: 60,
    step: 1,
    default: 10,
    illustrative
  },
  { name: 'window', label: 'Identities are kept', unit: 's', min: 0, max: 300, step: 1, default: 60, illustrative },
  { name: 'failures', label: 'Attempts that fail', unit: '%', min: 0, max: 50, step: 1, default: 5, illustrative },
  { name: 'attempts', label: 'Attempts at most', unit: 'attempts', min: 1, max: 8, step: 1, default: 4, illustrative },
  { name: 'service', label: 'Work for an event', unit: 'ms', min: 1, max: 5, step: 0.5, default: 4, illustrative },
  { name: 'send', label: 'A write or a send takes', unit: 'ms', min: 5, max: 200, step: 5, default: 20, illustrative },
  { name: 'crash', label: 'Crash', unit: 's', min: 0, max: 240, step: 5, default: 120, illustrative },
  { name: 'down', label: 'Down for', unit: 's', min: 0, max: 60, step: 1, default: 30, illustrative },
  {
    name: 'recovery',
    label: 'Recovery',
    unit: '',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['at once', 'spread']
  },
  { name: 'spread', label: 'Spread over', unit: 's', min: 5, max: 120, step: 5, default: 60, illustrative }
] as const satisfies readonly Parameter[]

/** The values of the parameters, by name. */
export type ScenarioSettings = Record<(typeof parameters)[number]['name'], number>
