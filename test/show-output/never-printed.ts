/**
 * Expected values of the corpus that the device never printed: what another parser made of the output itself. Every
 * other value has to be carried.
 */
export const NEVER_PRINTED: Readonly<
  Record<string, { readonly reason: string; readonly values: readonly string[] }>
> = {
  '_genie_ios/ShowVtpStatus/golden_output': {
    reason: 'the bytes of the digest are sorted',
    values: ['0x45 0x49 0x52 0x63 0x80 0xb6 0xc8 0xfd'],
  },
  '_genie_ios/ShowVtpStatus/golden_output_3': {
    reason: 'the bytes of the digest are sorted',
    values: ['0x15 0x17 0x1a 0x1c 0x25 0x2c 0x3c 0x48 0x6b 0x70 0x7d 0x87 0x92 0xc2 0xc7 0xfc'],
  },
  '_genie_iosxe/ShowCdpNeighbors/device_output_1': { reason: 'the device says "Port 1"', values: ['port1'] },
  '_genie_iosxe/ShowCdpNeighbors/golden_output_10': {
    reason: 'the channel of the serial interface is cut off',
    values: ['serial0/1/0'],
  },
  '_genie_iosxe/ShowCdpNeighborsDetail/device_output_11': {
    reason: 'the VTP domain is cut at the first sign',
    values: ['gsgsw', 'lab'],
  },
  '_genie_iosxe/ShowLldpNeighborsDetail/golden_output_4': {
    reason: 'a name of its own for the capability B, which its legend calls bridge',
    values: ['mac_bridge'],
  },
  '_genie_iosxe/ShowLogging/golden_output_10': {
    reason: 'the source interface is joined to the last host',
    values: ['loopback3:global'],
  },
  '_genie_iosxe/ShowLogging/golden_output_14': {
    reason: 'the source interface is joined to the last host',
    values: ['loopback3:global'],
  },
  '_genie_iosxe/ShowLogging/golden_output_16': {
    reason: 'the source interface is joined to the last host, a setting is taken for a message',
    values: ['loopback0:mgmt', 'logging to: vty2(1297)'],
  },
  '_genie_iosxe/ShowLogging/golden_output_17': {
    reason: 'the echoed command is taken for an interface and its VRF',
    values: ['logging'],
  },
  '_genie_iosxe/ShowLogging/golden_output_19': {
    reason: 'the echoed command and a TLS profile are taken for interfaces',
    values: ['logging', 'tls-profile:', 'tls-profile::syslog-tls-1'],
  },
  '_genie_iosxe/ShowRunInterface/golden_output11': {
    reason: 'a line being there is "enabled"',
    values: ['enabled'],
  },
  '_genie_iosxe/ShowRunInterface/golden_output_19': {
    reason: 'a line being there is "enabled"',
    values: ['enabled'],
  },
}
