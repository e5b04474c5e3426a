/** The base part for NETGEAR managed switches as it comes. Language: ./template.ts. */

export const netgearTemplate = `{{vlans}}
set prompt "{{hostname}}"
{{#if management}}
network mgmt_vlan {{management.vlan}}
{{#if management.gateway}}
network parms {{management.address}} {{management.netmask}} {{management.gateway}}
{{/if}}
{{/if}}
spanning-tree
{{ports}}
`
