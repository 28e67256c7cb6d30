import { projectPath } from '@zerodeps/content-schema/paths'
import { resume } from '../metadata/resume.ts'
import { owner } from '../queries/profile.ts'
import { projects } from '../queries/projects.ts'

export async function GET(): Promise<Response> {
  const packages = (await projects()).map(({ entry, facts }) => ({
    name: entry.data.name,
    path: projectPath(entry.id),
    summary: entry.data.summary,
    repository: facts.repository
  }))

  return Response.json(resume(await owner(), packages))
}
