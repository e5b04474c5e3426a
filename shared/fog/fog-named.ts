/** Something of FOG by its id and name. */
export interface FogNamed {
  readonly id: string
  readonly name: string
}
