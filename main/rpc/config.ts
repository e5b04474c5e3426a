/** Calls about rendered configurations and their templates. */
import { os } from './implementer.ts'

export const config = os.config.router({
  render: os.config.render.handler(({ context, input }) => context.services.config.render(input.switch)),
  templates: os.config.templates.handler(({ context }) => context.services.config.templates()),
  previewTemplate: os.config.previewTemplate.handler(({ context, input }) =>
    context.services.config.previewTemplate(input.platform, input.body, input.switch),
  ),
  saveTemplate: os.config.saveTemplate.handler(({ context, input }) =>
    context.services.config.saveTemplate(input.platform, input.body),
  ),
  resetTemplate: os.config.resetTemplate.handler(({ context, input }) =>
    context.services.config.resetTemplate(input.platform),
  ),
})
