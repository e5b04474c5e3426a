/** Device types a site can use: the library's, and those added to it as device-type YAML. */
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { libraryTypes } from '../../shared/device-types/library.ts'
import { typeFromYaml } from '../../shared/device-types/type-from-yaml.ts'
import { WorkError } from '../work-error.ts'
import type { EditService } from './edit-service.ts'
import type { Workspace } from './workspace.ts'

export interface TypeService {
  list(): DeviceType[]
  /** Throws WorkError `bad_type`, naming the line, and `type_exists`. */
  add(yaml: string): { slug: string }
}

function readType(yaml: string): DeviceType {
  try {
    return typeFromYaml(yaml)
  } catch (error) {
    throw new WorkError(
      'bad_type',
      `This is no device type: ${error instanceof Error ? error.message : error}`,
    )
  }
}

export function createTypeService(workspace: Workspace, edits: EditService): TypeService {
  const ofSite = (): DeviceType[] =>
    (workspace.current()?.file.plan().deviceType ?? []).map((row) => row.definition as unknown as DeviceType)
  return {
    list: () => [...ofSite(), ...libraryTypes().map(({ type }) => type)],
    add(yaml) {
      const type = readType(yaml)
      if (ofSite().some((known) => known.slug === type.slug))
        throw new WorkError('type_exists', `This site has a type ${type.slug} already.`)
      edits.apply(`Add the type ${type.model}`, (draft) => {
        draft.insert('deviceType', { slug: type.slug, definition: { ...type } })
      })
      return { slug: type.slug }
    },
  }
}
