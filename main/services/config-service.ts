/** Configurations rendered from the plan, and the templates of their base part. */
import type { Platform } from '../../shared/config/intent.ts'
import { defaultTemplates } from '../../shared/config/templates/index.ts'
import type { RenderedConfig, TemplateView } from '../../shared/contract/plan.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { templateFor } from '../../shared/plan/render-device.ts'
import { secretsNamedIn } from '../vault/placeholders.ts'
import { listSecrets } from '../vault/vault.ts'
import { WorkError } from '../work-error.ts'
import type { Edited, EditService } from './edit-service.ts'
import { renderSwitch } from './render-switch.ts'
import type { Workspace } from './workspace.ts'

export interface ConfigService {
  render(switchName: string): RenderedConfig
  templates(): TemplateView[]
  previewTemplate(platform: string, body: string, switchName: string): RenderedConfig
  saveTemplate(platform: string, body: string): Edited
  resetTemplate(platform: string): Edited
}

const platforms = Object.keys(defaultTemplates) as Platform[]

function needPlatform(name: string): Platform {
  const platform = platforms.find((known) => known === name)
  if (!platform)
    throw new WorkError('unknown_platform', `There is no platform ${name}: ${platforms.join(', ')}.`)
  return platform
}

/** Puts `body` as the site's template of `platform`; null goes back to the one that comes with the application. */
function putTemplate(draft: PlanDraft, platform: Platform, body: string | null): void {
  const known = [...draft.rows('template')].find((row) => row.platform === platform)
  if (known) draft.remove('template', known.id)
  if (body !== null) draft.insert('template', { name: platform, platform, body })
}

export function createConfigService(workspace: Workspace, edits: EditService): ConfigService {
  const view = (plan: Plan, name: string): RenderedConfig => {
    const { device, platform, lines } = renderSwitch(plan, name)
    const held = new Set(listSecrets(workspace.site().db).map((secret) => secret.name))
    const named = secretsNamedIn(lines.map((line) => line.text).join('\n'))
    return {
      switch: device.name,
      platform,
      lines,
      missingSecrets: named.filter((secret) => !held.has(secret)),
    }
  }
  return {
    render: (name) => view(workspace.site().plan(), name),
    templates() {
      const plan = workspace.site().plan()
      return platforms.map((platform) => ({
        name: platform,
        platform,
        body: templateFor(plan, platform),
        isDefault: !plan.template.some((row) => row.platform === platform),
      }))
    },
    previewTemplate(platform, body, name) {
      const draft = openDraft(workspace.site().plan())
      putTemplate(draft, needPlatform(platform), body)
      return view(draft.toPlan(), name)
    },
    saveTemplate: (platform, body) =>
      edits.apply(`Change the template of ${platform}`, (draft) =>
        putTemplate(draft, needPlatform(platform), body),
      ),
    resetTemplate: (platform) =>
      edits.apply(`Take back the template of ${platform}`, (draft) =>
        putTemplate(draft, needPlatform(platform), null),
      ),
  }
}
