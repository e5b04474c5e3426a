/** `show module` of chassis (4500, 6500): three tables of the same slots, joined into one row a slot. */
import { add, row, skip, type Table } from '../table.ts'

const SLOT = '^ *(?<slot>\\d{1,2})'

export const module: Table = {
  table: 'inventory',
  commands: ['show module [rest]'],
  mergeBy: ['slot'],
  rules: [
    row(/^Chassis Type *: *(?<model>\S+)$/i, { set: { name: 'chassis' } }),
    add(/^Power consumed by backplane *: *(?<backplaneWatts>\d+) Watts$/i),
    skip(/^[-+ ]+$/),
    skip(/^ *Mod +Ports +Card Type +Model +Serial No/i, {
      begins: [
        row(
          new RegExp(
            `${SLOT} +(?<ports>\\d{1,3}) +(?<description>\\S.{0,60}?) +(?<model>\\S+) +(?<serialNumber>[A-Z0-9]{6,16})$`,
          ),
        ),
      ],
    }),
    skip(/^ *M(?:od|) +MAC addresses +Hw +Fw +Sw +(?:Stat(?:us)?|.*)$/i, {
      begins: [
        row(
          new RegExp(
            `${SLOT} +(?<firstMac>[0-9a-f.]{14}) to (?<lastMac>[0-9a-f.]{14}) +(?<hardwareVersion>\\S+)(?: +(?<firmwareVersion>[\\d(][^ ]*(?:\\)\\S*)?))?(?: +(?<softwareVersion>\\S+))? +(?<status>[A-Z]\\S*)$`,
          ),
        ),
      ],
    }),
    skip(/^ *Mod +Sub-Module +Model +Serial/i, {
      begins: [
        row(
          new RegExp(
            `${SLOT} +(?<subModule>\\S.{0,60}?) +(?<subModel>\\S+) +(?<subSerialNumber>[A-Z0-9]{6,16}) +(?<subHardwareVersion>\\S+)(?: +(?<subStatus>\\S+))?$`,
          ),
        ),
      ],
    }),
    skip(/^ *Mod +Online Diag Status/i, { begins: [row(new RegExp(`${SLOT} +(?<diagnosis>\\S.*)$`))] }),
    skip(/^ *Mod +Redundancy role +Operating mode +Redundancy status/i, {
      begins: [
        row(
          new RegExp(
            `${SLOT} +(?<redundancyRole>\\S.{0,40}?) {2,}(?<operatingMode>\\S+) +(?<redundancyStatus>\\S.*)$`,
          ),
        ),
      ],
    }),
  ],
}
