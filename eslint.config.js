import { builtinModules } from 'node:module'
import stylistic from '@stylistic/eslint-plugin'
import prettier from 'eslint-config-prettier/flat'
import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const code = ['**/*.{js,ts,astro}']
const tests = ['**/*.test.ts', '**/test/**']
const src = 'apps/site/src'
const pure = ['packages/{content-schema,simulations}/src/**', `${src}/{feeds,charts,models}/**`]

const astroTypes = 'astro(/types)?$'
const packageName = String.raw`[@\w]`
const queries = String.raw`(\.\./)+queries/`
const check = '@zerodeps/content-check/'
const schema = '@zerodeps/content-schema/'
const simulations = '@zerodeps/simulations/'
const sameFolder = String.raw`\./`
const jsonParse = 'CallExpression[callee.object.name="JSON"][callee.property.name="parse"]'
const everywhere = String.raw`(\.\./)+(site|inks|escaped)\.ts$`

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/dist.*/',
    '**/.astro/',
    '**/.turbo/',
    '**/coverage/',
    '**/test-results/',
    '**/fixtures/'
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs['flat/recommended'],
  prettier,
  {
    files: code,
    plugins: { '@stylistic': stylistic },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      'no-useless-rename': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, ignoreUsingDeclarations: true }],
      '@stylistic/lines-between-class-members': ['error', 'always', { exceptAfterSingleLine: true }],
      '@stylistic/padding-line-between-statements': [
        'error',
        { blankLine: 'always', prev: ['import', 'const', 'let'], next: '*' },
        { blankLine: 'always', prev: '*', next: ['return', 'block-like', 'interface', 'type', 'export'] },
        { blankLine: 'always', prev: ['block-like', 'interface', 'type', 'export'], next: '*' },
        ...['import', 'type', 'export'].map((kind) => ({ blankLine: 'any', prev: kind, next: kind })),
        { blankLine: 'any', prev: ['const', 'let'], next: ['const', 'let'] },
        { blankLine: 'any', prev: ['case', 'default'], next: ['case', 'default'] }
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules
            .filter((name) => !name.startsWith('node:'))
            .map((name) => ({ name, message: `Write node:${name}.` })),
          patterns: [
            {
              regex: String.raw`^\.\.?/(?!.*\.\w+(\?\w+)?$)`,
              message: 'A relative path ends in its extension, such as .ts.'
            },
            {
              regex: String.raw`^(\.\./)+(apps|packages|content|content-schema|content-check|content-cli|simulations)/`,
              message: 'Import another package by its name and entry, such as @zerodeps/content-schema/post.'
            },
            {
              regex: '^@zerodeps/[^/]+$',
              message: 'Name the entry, such as @zerodeps/content-schema/post: there are no barrel files.'
            }
          ]
        }
      ]
    }
  },
  {
    files: ['{apps,packages}/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'max-lines': ['error', 200] }
  },
  {
    files: ['{apps,packages}/*/{src,bench}/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(VariableDeclarator[id.typeAnnotation.typeAnnotation.type!="TSUnknownKeyword"], MemberExpression) > ${jsonParse}`,
          message: 'What JSON holds is unknown: parse it by its schema.'
        }
      ]
    }
  },
  {
    // A forgotten promise loses a file here; in the site it loses nothing, and its types cost ten seconds.
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    // Measured code: a check would be measured too, deleting keys may be the subject, and a message has no type.
    files: ['content/**/{bench,examples}/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off'
    }
  },

  // Who may import what: the modules of `may`, those of `types` as types, those of `only` by the names given.
  layer('packages/simulations/src', {
    may: [String.raw`\.\.?/`],
    why: 'Simulations import nothing but each other.'
  }),
  layer('packages/content-schema/src', {
    may: [String.raw`\.\.?/`, 'zod$'],
    why: 'The schema imports zod and nothing else.'
  }),
  layer('packages/content-check/src', {
    may: [String.raw`\.\.?/`, 'node:', schema, `(?!@zerodeps/|@astrojs/|astro)${packageName}`],
    why: 'The check imports the schema, node:* and parsers, never Astro, the command or a model.'
  }),
  layer('packages/content-cli/src', {
    may: [String.raw`\.\.?/`, 'node:', schema, check, `(?!@zerodeps/|@astrojs/|astro)${packageName}`],
    why: 'The command imports the check, the schema and node:*, never Astro.'
  }),
  layer(`${src}/pages`, {
    may: [String.raw`(\.\./)+(layouts|components|queries|feeds|metadata|renderings)/`, everywhere, schema],
    types: [astroTypes],
    only: { 'astro:content$': ['render'] },
    why: 'A page imports layouts, components, queries, feeds, metadata, renderings and the schema. Data comes from queries.'
  }),
  layer(`${src}/layouts`, {
    may: [
      sameFolder,
      String.raw`(\.\./)+(components|charts|metadata|scripts|styles)/`,
      everywhere,
      schema,
      simulations
    ],
    types: [queries, astroTypes],
    why: 'A layout is a function of its props: a page reads the data and passes it in.'
  }),
  layer(`${src}/components`, {
    may: [
      sameFolder,
      String.raw`(\.\./)+(components|charts|models|scripts|styles)/`,
      String.raw`(\.\./)+\w+\.astro$`,
      everywhere,
      schema,
      simulations,
      'astro:assets$'
    ],
    types: [queries, astroTypes],
    why: 'A component is a function of its props: a page reads the data and passes it in.'
  }),
  layer(`${src}/models`, {
    may: [simulations, schema, sameFolder, String.raw`(\.\./)+(charts/|[a-z-]+\.ts$)`],
    why: 'The view of a model is pure: it imports the model, and what charts are drawn with.'
  }),
  layer(`${src}/queries`, {
    may: [sameFolder, everywhere, String.raw`(\.\./)+clock\.ts$`, 'astro:content$', schema],
    why: 'A query imports astro:content and the schema.'
  }),
  layer(`${src}/{feeds,charts}`, {
    may: [`(?!node:|astro|@zerodeps/content-(check|cli)/)${packageName}`, sameFolder, everywhere],
    why: 'Feeds and charts are pure: the caller passes data in.'
  }),
  layer(`${src}/integrations`, {
    may: [`(?!astro:)${packageName}`, String.raw`(\.\.?/)+(?!\.|(pages|layouts|components|queries)/)`],
    why: 'A hook of Astro works on what was built: it needs no page.'
  }),
  layer(`${src}/{finish,serving}`, {
    may: [
      `(?!astro:)${packageName}`,
      String.raw`(\.\.?/)+(?!\.|(pages|layouts|components|queries|integrations|finish)/)`
    ],
    why: 'The steps after the build and the servers need no page, no hook of Astro, and servers no step.'
  }),
  layer(`${src}/{markdown,metadata}`, {
    may: [`(?!astro:content)${packageName}`, String.raw`(\.\.?/)+(?!\.|(pages|layouts|components|queries)/)`],
    types: ['astro:content$'],
    why: 'Only queries read collections.'
  }),
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'A pure module imports statically.' },
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
          message: 'The clock is an argument.'
        }
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'performance', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' }
      ]
    }
  },

  {
    // Two kinds of test need no page of Chromium: those of every engine, and that of a feed reader.
    files: ['apps/site/test/*.spec.ts'],
    ignores: ['apps/site/test/{engines,newsboat}.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@playwright/test', message: 'Take it from `./in-chromium.ts`, which skips where there is none.' }
          ]
        }
      ]
    }
  },

  misnamed(['**/{utils,lib,helpers,common}/**'], 'Name the folder for what is in it.'),
  misnamed(['{apps,packages}/**/*[A-Z_]*.{js,ts}'], 'Name the file in kebab-case.'),
  misnamed([`${src}/{components,layouts}/**/[!A-Z]*.astro`], 'Name a component in PascalCase.'),
  misnamed(['packages/*/src/**/index.ts', `${src}/!(pages|components)/**/index.ts`], 'There are no barrel files.')
)

function layer(folder, { may, types = [], only = {}, why }) {
  const known = [...may, ...types, ...Object.keys(only)]

  return {
    files: [`${folder}/**`],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(?!${known.join('|')})`, message: why },
            ...types.map((type) => ({ regex: `^${type}`, allowTypeImports: true, message: why })),
            ...Object.entries(only).map(([name, allowImportNames]) => ({
              regex: `^${name}`,
              allowImportNames,
              message: why
            }))
          ]
        }
      ]
    }
  }
}

function misnamed(files, message) {
  const scripts = ['**/*.astro/*']

  return { files, ignores: scripts, rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message }] } }
}
