import { valueText } from '../../models/settings-text.ts'
import type { View, ViewedRun } from '../../models/view.ts'
import { write } from './write.ts'

/**
 * Opens the controls of a model. What it returns sets the inputs to the values of a run, writes each value beside its label,
 * and notes what was asked for and not used.
 */
export function controlPanel(
  fieldset: HTMLFieldSetElement,
  note: Element | null,
  { parameters }: View
): (run: ViewedRun) => void {
  fieldset.hidden = false

  return ({ values, notes }) => {
    for (const parameter of parameters) {
      const control = fieldset.elements.namedItem(parameter.name)
      const value = values[parameter.name] ?? parameter.default

      if (control instanceof HTMLInputElement) {
        // The value is announced with the input; beside the label it is for the eye.
        control.ariaValueText = valueText(parameter, value)
        write(control.previousElementSibling, control.ariaValueText)
      }

      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
        control.value = String(value)
      }
    }

    write(note, notes.join(' '))
  }
}
