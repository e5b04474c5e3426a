/** `show vtp status`, versions 1 to 3: with version 3 a row for the device and one for every feature. */

import { add, labels, row, skip, type Table } from '../table.ts'
import { expandList } from '../vlan-list.ts'

export const vtpStatus: Table = {
  table: 'vtp',
  commands: ['show vtp status'],
  texts: ['md5Digest'],
  rules: [
    row(/^ *Feature (?<feature>[A-Za-z]+) *:/),
    skip(/^[- ]+$/),
    add(/^ *VTP Version capable *: *(?<capableVersions>.*)$/i),
    add(
      /^ *VTP Version *: *(?<versionText>running VTP(?<version>\d)(?: *\(VTP(?<capableVersion>\d) capable\))?)$/i,
    ),
    add(/^\*{3} *(?<notice>.*?) *\*{3}$/),
    add(/^ *VTP version running *: *(?<version>\d+)/i),
    add(/^ *VTP Version *: *(?<version>\d+)/i),
    add(/^ *(?:VTP )?MD5 digest *: *(?<md5Digest>.*)$/, { begins: [add(/^ {8,}(?<md5Digest>0x.*)$/)] }),
    add(/^ *Configuration last modified by (?<lastModifiedBy>\S+) at (?<lastModifiedAt>.*)$/),
    add(/^ *Local updater ID is (?<updaterId>\S+)(?: on interface (?<interface>\S+))?(?<updaterNote>.*)$/),
    labels({
      'vtp domain name': 'domain',
      'vtp operating mode': 'operatingMode',
      'vtp pruning mode': 'pruningMode',
      'vtp traps generation': 'trapsGeneration',
      'vtp v2 mode': 'v2Mode',
      'number of existing vlans': 'existingVlans',
      'maximum vlans supported locally': 'maximumVlans',
      'configuration revision': 'configurationRevision',
    }),
  ],
  finish: (found) => {
    const mode = String(found.operatingMode ?? '')
    const range = /^(\d) to (\d)$/.exec(String(found.capableVersions ?? ''))
    return {
      ...found,
      ...(mode === '' ? {} : { isEnabled: !/^(?:transparent|off)$/i.test(mode) }),
      ...(range ? { capableVersionList: expandList(`${range[1]}-${range[2]}`) } : {}),
    }
  },
}
