import standards from '@swarmmachina/standards/eslint-js'

// As eslint.config.js: the preset, then what differs here.
export default [
  ...standards,
  {
    files: ['tests/**'],
    rules: { 'jsdoc/require-jsdoc': 'off' }
  }
]
