import { postMarkdownPath, projectPath, systemPath } from '@zerodeps/content-schema/paths'
import { llmsTxt } from '../metadata/llms.ts'
import { listedPosts } from '../queries/posts.ts'
import { projects } from '../queries/projects.ts'
import { systems } from '../queries/systems.ts'
import { publicUrl, site } from '../site.ts'

export async function GET(): Promise<Response> {
  const posts = (await listedPosts()).map(({ entry: { id, data } }) => ({
    title: data.title,
    url: publicUrl(postMarkdownPath(id)),
    description: data.description
  }))
  const caseStudies = (await systems()).map(({ entry: { id, data } }) => ({
    title: data.title,
    url: publicUrl(systemPath(id)),
    description: data.summary
  }))
  const packages = (await projects()).map(({ entry: { id, data } }) => ({
    title: data.name,
    url: publicUrl(projectPath(id)),
    description: data.summary
  }))

  return new Response(
    llmsTxt({
      title: site.title,
      description: site.description,
      sections: [
        { name: 'Articles', links: posts },
        { name: 'Systems', links: caseStudies },
        { name: 'Projects', links: packages }
      ]
    })
  )
}
