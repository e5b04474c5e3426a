/** The base part for NETGEAR's newer smart switches as it comes. Language: ./template.ts. */

export const netgearSmartTemplate = `system name "{{hostname}}"
{{vlans}}
{{ports}}
{{#if management}}
management-vlan vlan {{management.vlan}}
ip address {{management.address}} mask {{management.netmask}}
{{#if management.gateway}}
ip default-gateway {{management.gateway}}
{{/if}}
{{/if}}
`
