declare module '@jsonresume/schema' {
  interface JsonResume {
    readonly schema: JsonSchema
    readonly validate: (resume: unknown, callback: (errors: unknown, isValid: boolean) => void) => void
  }

  export interface JsonSchema {
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly items?: JsonSchema
  }

  const jsonResume: JsonResume

  export default jsonResume
}
