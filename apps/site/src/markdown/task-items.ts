import { defineHastPlugin } from 'satteri'

/** The box of a task says in words whether the task is done: it has no label of its own. */
export const taskItems = defineHastPlugin({
  name: 'task-items',
  element: {
    filter: ['input'],
    visit(node, context) {
      context.setProperty(node, 'ariaLabel', node.properties.checked === true ? 'Done' : 'Not done')
    }
  }
})
