/** A button on every code block and citation that copies its text; of a terminal session, the commands only. */
export function copy(): void {
  for (const block of document.querySelectorAll<HTMLPreElement>('pre')) {
    const button = document.createElement('button')

    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(commands(block)).then(() => {
        button.textContent = 'Copied'
        setTimeout(() => (button.textContent = 'Copy'), 2000)
      })
    })
    block.before(button)
  }
}

function commands({ dataset, textContent }: HTMLPreElement): string {
  return dataset.lang === 'console'
    ? [...textContent.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command]) => command).join('\n')
    : textContent
}
