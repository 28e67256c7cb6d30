/** A button on every code block, citation and address of a feed that copies its text; of a terminal session, the commands only. */
export function copy(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre,[data-copy]')) {
    const button = document.createElement('button')

    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(commands(block)).then(() => {
        button.textContent = 'Copied'
        setTimeout(() => (button.textContent = 'Copy'), 2000)
      })
    })
    block[block.matches('pre') ? 'before' : 'after'](button)
  }
}

function commands({ dataset, textContent }: HTMLElement): string {
  return dataset.lang === 'console'
    ? [...textContent.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command]) => command).join('\n')
    : textContent
}
