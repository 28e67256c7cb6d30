import { quantity } from '../charts/quantities.ts'
import type { Parameter } from '@zerodeps/simulations/parameter'

/** The settings that a picture stands for, so that it says them without its controls. */
export function settingsText(parameters: readonly Parameter[], values: Readonly<Record<string, number>>): string {
  return parameters
    .map((parameter) => `${parameter.label}: ${valueText(parameter, values[parameter.name] ?? parameter.default)}`)
    .join('; ')
}

/** A value of a parameter as a reader says it: with its unit unless the label has that word, or the name of a choice. */
export function valueText({ label, unit, choices }: Parameter, value: number): string {
  if (choices) {
    return choices[value] ?? ''
  }

  const count = quantity(value, '')

  return ['', ...label.toLowerCase().split(' ')].includes(unit) ? count : `${count}\u202F${unit.replace('1/s', '/s')}`
}
