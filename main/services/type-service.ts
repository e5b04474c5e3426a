/** Device types a site can use: the library's, and those added to it as device-type YAML. */
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { libraryTypes } from '../../shared/device-types/library.ts'
import { typeFromDescription } from '../../shared/device-types/type-from-description.ts'
import { typeFromYaml } from '../../shared/device-types/type-from-yaml.ts'
import { addType } from '../../shared/plan/edits/index.ts'
import { WorkError } from '../work-error.ts'
import type { EditService } from './edit-service.ts'
import type { Workspace } from './workspace.ts'

/** A device-type YAML, or a few words. */
export type ToldType =
  | { readonly yaml: string }
  | {
      readonly manufacturer: string
      readonly model: string
      readonly ports: string
      readonly uplinks?: number | undefined
    }

export interface TypeService {
  list(): DeviceType[]
  /** Throws WorkError `bad_type`, naming the line, and `type_exists`. */
  add(told: ToldType): { slug: string }
}

function readType(told: ToldType): DeviceType {
  try {
    if ('yaml' in told) return typeFromYaml(told.yaml)
    const { uplinks, ...description } = told
    return typeFromDescription({ ...description, ...(uplinks === undefined ? {} : { uplinks }) })
  } catch (error) {
    throw new WorkError(
      'bad_type',
      `This is no device type: ${error instanceof Error ? error.message : error}`,
    )
  }
}

export function createTypeService(workspace: Workspace, edits: EditService): TypeService {
  const ofSite = (): DeviceType[] =>
    (workspace.current()?.file.plan().deviceType ?? []).map(({ definition }) => definition)
  return {
    list: () => [...ofSite(), ...libraryTypes().map(({ type }) => type)],
    add(told) {
      const type = readType(told)
      edits.apply(`Add the type ${type.model}`, (draft) => addType(draft, type))
      return { slug: type.slug }
    },
  }
}
